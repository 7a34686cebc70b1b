// Whatever is said, in whatever order: no throw, no dead end, a person always within reach.
import { Buffer } from 'node:buffer'
import { fc } from '../fast-check.ts'
import { afterAll, expect, inject, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { underWay } from '../../functions/conversation/set-aside.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { type Core, openCore, type Talk } from './random-house.ts'
import { type Move, moves, turnOf } from './random-turns.ts'

/** In all; a release runs a hundred thousand: RANDOM_TURNS=100000. */
const TURNS = Number(process.env['RANDOM_TURNS'] ?? 1500)
const SEED = Number(process.env['RANDOM_SEED'] ?? 7)
const TURNS_A_TALK = 60
/** What the store takes at most, so that the sealed item stays within 16 KB. */
const HEAD_BYTES = 12_000
/** At every so many turns it is tried what else could come now. */
const TRIED_EVERY = 6
const MOST_QUESTIONS = 60
const OTHER_ANSWERS = ['山东日照', '北京', '510202200001010017', '今天']

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())

test(
  'no conversation breaks, ends nowhere, or loses the way to a person',
  async () => {
    const core = openCore(catalogue)
    const talks = fc.array(moves, { minLength: TURNS_A_TALK, maxLength: TURNS_A_TALK })
    const property = fc.asyncProperty(fc.constantFrom('zh-CN' as const, 'en' as const), talks, (locale, each) =>
      play(core, core.begin(locale), each),
    )
    await fc.assert(property, { numRuns: Math.ceil(TURNS / TURNS_A_TALK), seed: SEED, endOnFailure: true })
  },
  TURNS * 60 + 120_000,
)

async function play(core: Core, begun: Talk, each: Move[]): Promise<void> {
  let talk = begun
  const tapped: string[] = []
  const said: string[] = []
  for (const [at, move] of each.entries()) {
    const next = turnOf(move, talk, tapped)
    said.push(JSON.stringify(next))
    const about = () => `after ${said.slice(-6).join('\n')}\n${JSON.stringify(talk.reply.parts, undefined, 1)}`
    try {
      talk = await core.turn(talk, next)
    } catch (error) {
      throw new Error(about(), { cause: error })
    }
    tapped.push(...talk.head.offered.map(({ id }) => id))
    expect(hasWords(talk.reply), about()).toBe(true)
    expect(hasNextStep(talk.reply), about()).toBe(true)
    expect(talk.head.failures, about()).toBeLessThan(3)
    expect(Buffer.byteLength(JSON.stringify(talk.head)), about()).toBeLessThanOrEqual(HEAD_BYTES)
    if (at % TRIED_EVERY === 0) await tryOut(core, talk, at, about)
  }
}

/** From here: a person at one word, a way out, and a way to the end. */
async function tryOut(core: Core, talk: Talk, at: number, about: () => string): Promise<void> {
  const person = await core.turn(talk, { said: at % 2 === 0 ? '人工' : 'human' })
  expect(person.reply.outcome, about()).toBe('handed-over')
  const open = underWay(talk.head).at(-1)
  if (!open) return
  const left = await core.turn(talk, { said: at % 2 === 0 ? '取消' : 'cancel' })
  expect(left.reply.outcome, about()).toBe('cancelled')
  expect(
    underWay(left.head).every(({ parked }) => parked),
    about(),
  ).toBe(true)
  let onward = await core.turn(talk, open.parked ? { said: '继续' } : { choice: 'resume' })
  const tries: Record<string, number> = {}
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const ask = onward.reply.parts.findLast((part) => part.kind === 'ask')
    if (!ask) break
    // An example may not fit beside an answer that was given before: the patient is treated in another province.
    const answers = [ask.input.example, ...OTHER_ANSWERS, ...(ask.input.choices ?? []).map(({ id }) => id)]
    const tried = (tries[ask.slot] = (tries[ask.slot] ?? -1) + 1)
    onward = await core.turn(onward, { said: answers[tried % answers.length] ?? '' })
  }
  expect(onward.reply.outcome, about()).toBe('reviewing')
  const done = await core.turn(onward, { said: '确认提交' })
  expect(done.reply.outcome, about()).toBe('submitted')
}

function hasWords({ parts, spoken }: Reply): boolean {
  return parts.length > 0 && spoken.trim() !== ''
}

const STEPS = new Set(['ask', 'choose', 'review', 'receipt', 'handover'])
/** Fixed words that say what to do: to say, ask, call, try, go, come. */
const SAYS_WHAT_TO_DO = /说|问|打|点|去|来|填|告诉|call|say|ask|try|tell|come/iu

function hasNextStep({ parts }: Reply): boolean {
  const last = parts.at(-1)
  return parts.some(({ kind }) => STEPS.has(kind)) || (last?.kind === 'say' && SAYS_WHAT_TO_DO.test(last.text))
}
