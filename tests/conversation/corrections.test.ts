// Which answer a correction means, when it names it, half names it, or only says the new value.
import { expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { openHouse } from '../house.ts'
import { openAsk, openCitizen } from './citizen.ts'

const now = () => new Date('2026-11-21T09:00:00+08:00')

/** Fills in the filing up to the question `until`. */
async function upTo(until: string) {
  const { conversations } = await openHouse({ now })
  const citizen = await openCitizen(conversations)
  let reply = await citizen.send({ choice: 'file:cross-province-medical' })
  for (let ask = openAsk(reply); ask && ask.slot !== until; ask = openAsk(reply)) {
    reply = await citizen.send({ said: ask.input.example })
  }
  return citizen
}

const said = (reply: Reply) => reply.parts.flatMap((part) => (part.kind === 'say' ? [part.text] : [])).join('')

test.each([
  ['treatment-region', '不对，医保是青岛交的', '参保地：山东省青岛市', 'treatment-region'],
  ['treatment-region', 'oh wait, insurance is in Qingdao, Shandong', '参保地：山东省青岛市', 'treatment-region'],
  ['insured-id', '名字说错了，是李桂华', '李桂华', 'insured-id'],
  ['mobile', '改成给家里人办', '帮家人办', 'agent-name'],
  ['stay', '看病的地方应该是上海', '看病的地方：上海市', 'stay'],
])('at %s, “%s”', async (open, words, told, next) => {
  const citizen = await upTo(open)
  const reply = await citizen.send({ said: words })
  expect(said(reply)).toContain(told)
  expect(openAsk(reply)?.slot).toBe(next)
})

test('a value for the open question that names it is its answer', async () => {
  const citizen = await upTo('treatment-region')
  const reply = await citizen.send({ said: 'the place of treatment should be Beijing' })
  expect(openAsk(reply)?.slot).toBe('stay')
})

test('on the review a phone number with a no before it changes the phone', async () => {
  const { conversations } = await openHouse({ now })
  const citizen = await openCitizen(conversations)
  await citizen.fillIn()
  const reply = await citizen.send({ said: '不对，手机是13900139000' })
  expect(said(reply)).toContain('139****9000')
  expect(reply.outcome).toBe('reviewing')
})
