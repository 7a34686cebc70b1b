// Data run, not people: who has signed in and agrees has fetched what registers hold; nobody else has, and nothing blocks.
import { afterEach, describe, expect, test } from 'vitest'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Registry } from '../../functions/filings/registry/registry.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { openSignedIn, type SignedIn } from './signed-in.ts'

const MORNING = new Date('2026-11-21T09:00:00+08:00')
const MOTHER = 1
const MAN = 2

let world: SignedIn
afterEach(() => world.house.close())

type Ask = Extract<ReplyPart, { kind: 'ask' }>
const ask = (reply: Reply) => reply.parts.findLast((part): part is Ask => part.kind === 'ask')
const said = (reply: Reply) => reply.parts.flatMap((part) => (part.kind === 'say' ? [part.text] : [])).join('\n')

async function citizen(as?: number, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { conversations } = world.house
  const token = as === undefined ? undefined : await world.demo.token(as)
  const { id } = await conversations.open({ locale, channel: 'web', ...(token && { signIn: token }) })
  let count = 0
  const take = async (turn: { said: string } | { choice: string }): Promise<Reply> => {
    const reply = await conversations.turn({ id: `t-${(count += 1)}`, conversationId: id, ...turn })
    if (!reply) throw new Error('there is no such conversation')
    return reply
  }
  return {
    id,
    take,
    /** Into the filing, past its consent and who files. */
    async begin(filer: string) {
      await take({ choice: 'file:newborn-birth' })
      await take({ choice: 'agree' })
      return take({ choice: filer })
    },
    /** Answers all that is asked by its examples, but for these. */
    async finish(reply: Reply, other: Record<string, string> = {}) {
      const slots: string[] = []
      let at = reply
      for (let open = ask(at); open; open = ask(at)) {
        slots.push(open.slot)
        if (slots.length > 60) throw new Error(`asks without end, last for ${open.slot}`)
        at = await take({ said: other[open.slot] ?? open.input.example })
      }
      return { slots, review: at }
    },
  }
}

const rows = (reply: Reply) =>
  Object.fromEntries(
    reply.parts.flatMap((part) => (part.kind === 'review' ? part.rows.map(({ slot, value }) => [slot, value]) : [])),
  )

test('what registers hold is filled in and told, stands on the review with its source, and is filed as no pre-application', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER)
  const offer = await mother.begin('mother')
  expect(ask(offer)?.progress.step).toBe(3)
  expect(ask(offer)).toMatchObject({ slot: 'registry', input: { type: 'choice', example: 'fetch' } })
  expect(ask(offer)?.input.choices?.map(({ id, label }) => [id, label])).toEqual([
    ['fetch', '帮我取'],
    ['self', '我自己填'],
  ])
  expect(world.sent).toEqual([])
  const fetched = await mother.take({ said: '帮我取' })
  expect(said(fetched)).toContain('从公安人口库取到：您的姓名、您的身份证号。')
  expect(said(fetched)).toMatch(/从电子证照库取到：[^。]*户口簿/)
  const { slots, review } = await mother.finish(fetched)
  expect(slots).not.toContain('own-name')
  expect(slots).not.toContain('hukou-booklet')
  expect(rows(review)['own-name']).toBe('李小芳（公安人口库）')
  expect(rows(review)['own-id']).toMatch(/^5\d*\*+\w*（公安人口库）$/)
  const receipt = await mother.take({ choice: 'yes' })
  expect(receipt.outcome).toBe('submitted')
  expect(said(receipt)).not.toContain('预申请')
  const reference = receipt.parts.flatMap((part) => (part.kind === 'receipt' ? [part.reference] : []))[0] ?? ''
  const made = await findSubmission(world.house.storage, reference)
  expect(made?.identity).toEqual({ needed: 'portal', shown: 'portal' })
  expect(made?.payload.answers['own-name']).toBe('李小芳')
  expect(world.sent).toMatchObject([
    {
      purpose: 'newborn-registration',
      who: { residentId: '510202200001010025' },
      consent: { filing: reference, at: MORNING.toISOString(), fields: ['population.name', 'population.resident-id'] },
    },
  ])
})

test('in English too, and one that was fetched is changed like any answer', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER, 'en')
  await mother.begin('mother')
  const fetched = await mother.take({ said: 'yes please' })
  expect(said(fetched)).toContain('From the police population register: Your name, Your ID number.')
  const { review } = await mother.finish(fetched)
  expect(rows(review)['own-name']).toBe('李小芳 (the police population register)')
  await mother.take({ choice: 'change:own-name' })
  const changed = await mother.take({ said: '李小方' })
  expect(rows(changed)['own-name']).toBe('李小方')
})

test('who fills in themselves is asked everything, and not for this again', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  const self = await mother.take({ said: '不用，我自己填' })
  expect(ask(self)?.slot).not.toBe('registry')
  const { slots } = await mother.finish(self, { 'own-name': '李小芳', 'own-id': '510202200001010025' })
  expect(slots).toContain('own-name')
  expect(slots).not.toContain('registry')
  expect(world.sent).toEqual([])
})

describe.each([
  ['down', '现在取不到资料'],
  ['refuse', '对方没给资料'],
] as const)('registers that are told to %s', (mood, words) => {
  test('are told of in one sentence, and the questions are asked', async () => {
    world = await openSignedIn(MORNING)
    await world.mood(mood)
    const mother = await citizen(MOTHER)
    await mother.begin('mother')
    const reply = await mother.take({ choice: 'fetch' })
    expect(said(reply)).toContain(words)
    const { slots, review } = await mother.finish(reply)
    expect(slots).toContain('own-name')
    expect(review.outcome).toBe('reviewing')
  })
})

test('a value that the question would refuse is not taken, and is asked', async () => {
  const from = { source: { 'zh-CN': '错库', en: 'a wrong register' }, asOf: '2026-11-20' }
  const wrong: Registry = async () => ({
    values: {
      'population.resident-id': { value: '510202200001010026', from },
      'population.name': { value: '13800138000', from },
    },
    certificates: {},
  })
  world = await openSignedIn(MORNING, wrong)
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  const reply = await mother.take({ choice: 'fetch' })
  const { slots } = await mother.finish(reply)
  expect(slots).toEqual(expect.arrayContaining(['own-name', 'own-id']))
})

test('a helper cannot fetch: neither at first, nor by saying later for whom it is', async () => {
  world = await openSignedIn(MORNING)
  const helper = await citizen(MAN)
  expect(ask(await helper.begin('relative'))?.slot).not.toBe('registry')
  expect(world.sent).toEqual([])

  const turned = await citizen(MAN)
  await turned.begin('father')
  const fetched = await turned.take({ choice: 'fetch' })
  expect(said(fetched)).toContain('公安人口库')
  await turned.take({ choice: 'change:filer' })
  const changed = await turned.take({ choice: 'relative' })
  const { review } = await turned.finish(changed)
  expect(Object.values(rows(review)).join(' ')).not.toContain('公安人口库')
  expect(Object.values(rows(review)).join(' ')).not.toContain('王小明（')
  expect(said(await turned.take({ choice: 'yes' }))).toContain('预申请')
})

test('who has not signed in, or no longer, is not asked, and files a pre-application', async () => {
  world = await openSignedIn(MORNING)
  const stranger = await citizen()
  expect(ask(await stranger.begin('mother'))?.slot).not.toBe('registry')
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  world.pass(31 * 60_000)
  const late = await mother.take({ choice: 'fetch' })
  expect(said(late)).toContain('登录已经过时')
  expect(world.sent).toEqual([])
  const { review } = await mother.finish(late)
  expect(review.outcome).toBe('reviewing')
  expect(said(await mother.take({ choice: 'yes' }))).toContain('预申请')
})

test('another ID number than the one who signed in makes a pre-application', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  const { review } = await mother.finish(await mother.take({ choice: 'self' }), { 'own-id': '11010119000101009X' })
  expect(review.outcome).toBe('reviewing')
  expect(said(await mother.take({ choice: 'yes' }))).toContain('预申请')
})

test('six digits carry the filing on, and not who was signed in', async () => {
  world = await openSignedIn(MORNING)
  const { conversations } = world.house
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  const made = await conversations.resumeCode(mother.id)
  const resumed = await conversations.resume({ code: made?.code ?? '', channel: 'phone' })
  if (!('reply' in resumed)) throw new Error('the code was refused')
  expect(ask(resumed.reply)?.slot).not.toBe('registry')
  expect(resumed.reply.outcome).toBe('asked')
})

test('going back, a question between, and why, at the question itself', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  expect(ask(await mother.take({ said: '为什么要这个' }))?.slot).toBe('registry')
  expect(ask(await mother.take({ said: '上户口要多少钱' }))?.slot ?? 'registry').toBe('registry')
  expect(ask(await mother.take({ said: '嗯嗯这个那个' }))?.slot).toBe('registry')
  expect(ask(await mother.take({ said: '上一步' }))?.slot).toBe('filer')
})

test('nothing personal is logged, and what was agreed to is written down by names alone', async () => {
  world = await openSignedIn(MORNING)
  const mother = await citizen(MOTHER)
  await mother.begin('mother')
  await mother.take({ choice: 'fetch' })
  expect(world.notes).toEqual([
    {
      purpose: 'newborn-registration',
      fields: expect.stringMatching(/^population\.name population\.resident-id [a-z -]+$/),
      ended: 'answered',
    },
  ])
  const told = [...world.house.lines, ...world.notes.map((note) => JSON.stringify(note))].join('\n')
  for (const personal of ['李小芳', '510202200001010025', '13800138000']) expect(told).not.toContain(personal)
})
