// No prompt holds what identifies a person, whatever was said before it and whatever stands filled in.
import { afterEach, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { guestOf, toyModel } from './toy-guest.ts'
import { openTalk, type Talk } from './talk.ts'

const open: Talk[] = []
afterEach(() => Promise.all(open.splice(0).map(({ house }) => house.close())))

/** Said all in one breath, as people do, and nothing that a rule knows. */
const SAID = [
  '我叫欧阳建国，510202200001010017，手机138 0013 8000，住日照东港区幸福路88号3单元201，那个玩意儿整不明白',
  '我妈李秀英，五一零二零二二零零零零一零一零零二五，幺三八零零幺三八零零零，她那个东西刷不出来',
  'My name is Anna Smith, passport E12345678, phone +86 138-0013-8000, mail anna.smith@example.com, the thing will not go through',
  '卡号6222021234567890123，张伟先生的，那个啥它不认',
]
const NEVER =
  /欧阳建国|建国|510202200001010017|13800138000|138 ?0013 ?8000|138-0013-8000|幸福路88|李秀英|秀英|五一零二零二|幺三八零零|Anna|Smith|E12345678|example\.com|6222021234567890123|张伟|王小明|11010119000101009/u

const nothing = { services: [], facets: [], id: '' }

test('out of a filing, in each of its questions and at its review', async () => {
  const toy = toyModel({
    proposes: () => ({ ...nothing, do: 'ask', services: ['residence-permit'] }),
    writes: ['[none]'],
  })
  const talk = await openTalk(guestOf(toy.language))
  open.push(talk)
  const complain = async () => {
    for (const said of SAID) await talk.take({ said })
  }
  await complain()
  await talk.take({ choice: 'file:cross-province-medical' })
  let reply: Reply = (await talk.take({ choice: 'agree' })).reply
  for (let count = 0; reply.outcome !== 'reviewing' && count < 40; count += 1) {
    await complain()
    // What was said may have been taken for the answer: the question is asked as it stands now.
    const now = (await talk.take({ choice: 'resume' })).reply
    const ask = now.parts.find((part) => part.kind === 'ask')
    if (!ask) break
    const said = ask.input.example
    reply = (await talk.take(ask.input.choices ? { choice: said } : { said })).reply
  }
  await complain()
  expect(toy.prompts.length).toBeGreaterThan(8)
  for (const prompt of toy.prompts) expect(`${prompt.instructions}\n${prompt.message}`).not.toMatch(NEVER)
  expect(talk.house.lines.join('\n')).not.toMatch(NEVER)
})
