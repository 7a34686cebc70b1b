// Answers that the model words: from the guide, sentence by guarded sentence, and the guide's own words where they end.
import { afterEach, expect, test } from 'vitest'
import { guestOf, toyModel, type Writes } from './toy-guest.ts'
import { nothingTakenBack, openTalk, talkIn, worded, type Talk } from './talk.ts'

const OWN_CASE = '我儿子搬到厂里宿舍了，想把居住证办了，要带啥'
const open: Talk[] = []
afterEach(() => Promise.all(open.splice(0).map(({ house }) => house.close())))

async function answered(writes: Writes, said = OWN_CASE) {
  const toy = toyModel({ writes })
  const guest = guestOf(toy.language)
  const talk = await openTalk(guest)
  open.push(talk)
  const plain = await openTalk(undefined)
  open.push(plain)
  const { reply, told } = await talk.take({ said })
  const { reply: byRules } = await plain.take({ said })
  expect(nothingTakenBack(reply, told)).toBe(true)
  return { reply, told, byRules, toy, guest, talk }
}

/** The passage of the prompt that has this heading, by its number, with a sentence of it. */
async function passage(heading: RegExp) {
  const toy = toyModel({ writes: ['[none]'] })
  const talk = await openTalk(guestOf(toy.language))
  open.push(talk)
  await talk.take({ said: OWN_CASE })
  const prompt = toy.prompts[0]?.message ?? ''
  const found = [...prompt.matchAll(/^\[(\d+)\] .+\n(.+)\n(.+)$/gmu)].find(([, , head]) => heading.test(head ?? ''))
  if (!found?.[1] || !found[3]) throw new Error(`no passage has the heading ${heading}: ${prompt}`)
  return { token: Number(found[1]), line: found[3].replace(/[。.]?$/u, '') }
}

test('a question with a story around it is answered in words of its own, with the facts and the source', async () => {
  const { token, line } = await passage(/需要什么/)
  const { reply, told, byRules, guest } = await answered([line, `[${token}]`, '。'])
  expect(reply.outcome).toBe('answered')
  const [part, ...others] = worded(reply)
  expect(others).toEqual([])
  expect(part?.text).toBe(`${line}。`)
  expect(part?.sources?.[0]).toMatchObject({ service: 'residence-permit', section: 'materials' })
  expect([...told.deltas.values()]).toEqual([part?.text])
  expect(guest.noted).toEqual([{ errand: 'answer', ended: 'well' }])
  // What comes next is what comes without a model.
  expect(reply.parts.at(-1)).toEqual(byRules.parts.at(-1))
})

test.each<[string, Writes]>([
  ['lies at once', ['补办要 9999 元[1]。']],
  ['cites nothing', ['带上证件去派出所就行。']],
  ['says that it has nothing', ['[none]']],
  ['breaks off at once', [{ trouble: 'unreachable' }]],
  ['breaks off in the first sentence', ['您本人带', { trouble: 'cut' }]],
  ['writes nothing', []],
])('a model that %s changes nothing', async (_what, writes) => {
  const { reply, byRules, told } = await answered(writes)
  expect(worded(reply)).toEqual([])
  expect({ ...reply, turnId: '' }).toEqual({ ...byRules, turnId: '' })
  expect([...told.deltas]).toEqual([])
})

test('a lie after a true sentence ends the part, and the guide speaks for itself', async () => {
  const { token, line } = await passage(/需要什么/)
  const { reply, byRules, guest } = await answered([`${line}[${token}]。`, `要交 9999 元[${token}]。`, '再见。'])
  const [part] = worded(reply)
  expect(part?.text).toBe(`${line}。`)
  expect(JSON.stringify(reply)).not.toContain('9999')
  expect(reply.parts.slice(-byRules.parts.length)).toEqual(byRules.parts)
  expect(guest.noted[0]?.ended).not.toBe('well')
})

test('no more than four sentences are taken, and the rest is not read', async () => {
  const { token, line } = await passage(/需要什么/)
  let read = 0
  const writes = Array.from({ length: 9 }, () => {
    read += 1
    return `${line}[${token}]。`
  })
  const { reply } = await answered(writes)
  expect(read).toBe(9)
  expect(worded(reply)[0]?.text).toBe(`${line}。`.repeat(4))
})

test('a plain question never reaches the model', async () => {
  const { toy, reply, byRules } = await answered(['要 9999 元[1]。'], '身份证丢了补办要多少钱')
  expect(toy.prompts).toEqual([])
  expect(reply.parts).toEqual(byRules.parts)
})

test('what was said twice under one id is answered once, and told whole', async () => {
  const { token, line } = await passage(/需要什么/)
  const toy = toyModel({ writes: [`${line}[${token}]。`] })
  const talk = await openTalk(guestOf(toy.language))
  open.push(talk)
  const first = await talk.take({ said: OWN_CASE }, 'same')
  const again = await talk.take({ said: OWN_CASE }, 'same')
  expect(again.reply).toEqual(first.reply)
  expect(toy.prompts).toHaveLength(1)
  const other = await talkIn(talk.house)
  expect((await other.take({ said: OWN_CASE }, 'same')).reply.parts).toEqual(first.reply.parts)
})
