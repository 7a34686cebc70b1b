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
  '李秀英那个玩意儿整不明白',
  '帮张伟整一下那玩意儿',
  '给李秀英弄那个啥，我爸刘德华走不动',
  'Wang Xiaoming here, the thing broke',
  'i am anna smith, it does that thing again',
  '我1985年3月12号生，那玩意儿它不认',
  'I live at 88 xingfu lu, the thing broke',
  'one three eight zero zero one three eight zero zero zero, that thing',
  '壹叁捌零零壹叁捌零零零，①③⑧⓪⓪①③⑧⓪⓪⓪，138OO138OOO，那个啥',
  'anna (at) annasmith dot com, that thing',
]
const NEVER =
  /欧阳建国|建国|510202200001010017|13800138000|138 ?0013 ?8000|138-0013-8000|幸福路88|李秀英|秀英|五一零二零二|幺三八零零|Anna|Smith|E12345678|example\.com|6222021234567890123|张伟|王小明|11010119000101009|刘德华|Xiaoming|anna|smith|3月12|xingfu|three eight|壹叁|①③|138OO/u

const nothing = { services: [], facets: [], id: '' }

/** Answers each question with its example, to the review. */
async function fillIn(talk: Talk, between = async () => {}): Promise<Reply> {
  for (let count = 0; count < 40; count += 1) {
    await between()
    // What was said may have been taken for the answer: the question is asked as it stands now.
    const { reply } = await talk.take({ choice: 'resume' })
    const ask = reply.parts.find((part) => part.kind === 'ask')
    if (!ask) return reply
    const said = ask.input.example
    await talk.take(ask.input.choices ? { choice: said } : { said })
  }
  throw new Error('no end of questions')
}

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
  await talk.take({ choice: 'agree' })
  await fillIn(talk, complain)
  await complain()
  expect(toy.prompts.length).toBeGreaterThan(8)
  for (const prompt of toy.prompts) expect(`${prompt.instructions}\n${prompt.message}`).not.toMatch(NEVER)
  expect(talk.house.lines.join('\n')).not.toMatch(NEVER)
})

test('after the filing was submitted: it is a filing no more, and a person still', async () => {
  const toy = toyModel({ proposes: () => ({ ...nothing, do: 'unclear' }) })
  const talk = await openTalk(guestOf(toy.language))
  open.push(talk)
  await talk.take({ choice: 'file:cross-province-medical' })
  await talk.take({ choice: 'agree' })
  expect((await fillIn(talk)).outcome).toBe('reviewing')
  expect((await talk.take({ said: '确认提交' })).reply.outcome).toBe('submitted')
  const before = toy.prompts.length
  // No pattern knows a given name alone.
  for (const said of ['小明那个玩意儿整不明白', '王小明它又不认']) await talk.take({ said })
  expect(toy.prompts.length).toBeGreaterThan(before)
  for (const { message } of toy.prompts) expect(message).not.toMatch(/小明|11010119000101009/)
})
