// A person is one word, one key, or three silences away in every state of every filing, and nothing is lost on the way.
import { filingsOf } from '../filings/each/filings.ts'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { underWay } from '../../functions/conversation/set-aside.ts'
import { LOCALES, type Locale } from '../../functions/filings/filing.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { openCore, type Said, type Talk } from './random-house.ts'
import { atReview, eachQuestion, heardOut, reopened, supplying } from './states-of-a-filing.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
const core = openCore(catalogue)
afterAll(() => catalogue.close())

const filings = filingsOf(catalogue)
const CALLS: Said[] = [{ digits: '0' }, { said: '人工' }, { said: 'human' }, { said: '转人工' }]

async function follow(talk: Talk, turns: Said[]): Promise<Talk> {
  let next = talk
  for (const turn of turns) next = await core.turn(next, turn)
  return next
}

const silent: Said = { silent: true }

/** Everything of a state that must outlive being put through. */
function kept({ head }: Talk): unknown {
  const { submitted, refused, lookUp } = head
  return { submitted, refused, lookUp, open: underWay(head) }
}

async function reachesPerson(talk: Talk, name: string, patient = 0): Promise<void> {
  for (const call of CALLS) {
    const { reply, ...after } = await core.turn(talk, call)
    const about = `${name}: ${JSON.stringify(call)}\n${talk.reply.spoken}`
    expect(reply.outcome, about).toBe('handed-over')
    expect(reply.parts.find((part) => part.kind === 'handover')?.reason, about).toBe('asked')
    expect(kept({ reply, ...after }), about).toEqual({ ...(kept(talk) as object), lookUp: undefined })
  }
  const silences = 3 - talk.head.failures + patient
  let quiet = talk
  for (let count = 1; count <= silences; count += 1) {
    quiet = await core.turn(quiet, silent)
    const about = `${name}: silence ${count} of ${silences}\n${quiet.reply.spoken}`
    expect(kept(quiet), about).toEqual(kept(talk))
    expect(quiet.reply.outcome === 'handed-over', about).toBe(count === silences)
  }
  expect(quiet.reply.parts.find((part) => part.kind === 'handover')?.reason, name).toBe('third-failure')
  // Who is called again by the machine, because nobody took the call, goes on where they were.
  const back = await core.turn(quiet, { choice: 'resume' })
  expect(kept(back), name).toEqual(kept(await core.turn(talk, { choice: 'resume' })))
}

describe.each(LOCALES)('in %s', (locale: Locale) => {
  test.each([
    ['at the greeting', []],
    ['after an answer', [{ said: '身份证丢了怎么补' }]],
    ['asked which is meant', [{ said: '证' }]],
    ['asked for the number of a filing', [{ said: '办到哪了' }]],
    ['asked for the end of a phone number', [{ said: '办到哪了' }, { said: 'BB-7K2M-9QXR-T4WD' }]],
    ['where nothing was found', [{ said: '蓝色的风在跳舞' }]],
    ['after an emergency', [{ said: '着火了' }]],
    ['after a wrong key', [{ digits: '7' }]],
    ['speaking slowly', [{ said: '说慢点' }]],
    ['after goodbye', [{ said: '再见' }]],
  ] satisfies [string, Said[]][])('%s', async (name, turns) => {
    await reachesPerson(await follow(core.begin(locale, 'phone'), turns), name)
  })

  test('while they look for something', async () => {
    const waiting = await follow(core.begin(locale, 'phone'), [{ said: locale === 'en' ? 'hold on' : '等一下' }])
    await reachesPerson(waiting, 'waiting', 1)
  })

  describe.each(filings)('$service', (filing) => {
    const begin = (): Promise<Talk> => follow(core.begin(locale, 'phone'), [{ choice: `file:${filing.service}` }])

    test('at each question, after a first and a second failure', { timeout: 120_000 }, async () => {
      const questions = await eachQuestion(core, await begin(), filing)
      expect([...questions.keys()]).toEqual([
        'consent',
        ...[...filing.slots, ...filing.attachments].map(({ id }) => id),
      ])
      for (const [slot, talk] of questions) {
        await reachesPerson(talk, slot)
        const once = await core.turn(talk, silent)
        await reachesPerson(once, `${slot} after a failure`)
        await reachesPerson(await core.turn(once, { digits: '77' }), `${slot} after two failures`)
      }
    })

    test('at each question that was opened again', { timeout: 120_000 }, async () => {
      const review = await atReview(core, await begin())
      const steps = review.reply.parts.flatMap((part) => (part.kind === 'review' ? part.rows : []))
      expect(steps.length).toBeGreaterThan(2)
      for (const { slot } of steps) await reachesPerson(await reopened(core, review, slot), `${slot} again`)
    })

    test('at the review, parked, refused, submitted, asked for a grade and why, and supplying', async () => {
      const begun = await begin()
      const review = await atReview(core, begun)
      await reachesPerson(review, 'review')
      await reachesPerson(await core.turn(review, { said: '还有呢' }), 'the rest of the review')
      await reachesPerson(await core.turn(review, { digits: '2' }), 'which to change')
      await reachesPerson(await core.turn(review, { said: '取消' }), 'parked')
      await reachesPerson(await core.turn(begun, { digits: '2' }), 'refused')
      await reachesPerson(await core.turn(begun, { said: '等一下' }), 'waiting', 1)
      const heard = await heardOut(core, review)
      await reachesPerson(heard, 'the review heard out')
      const submitted = await core.turn(heard, { digits: '1' })
      expect(submitted.reply.outcome).toBe('submitted')
      await reachesPerson(submitted, 'submitted')
      await reachesPerson(await core.turn(submitted, { digits: '1' }), 'asked why')
      await reachesPerson(await core.turn(submitted, { said: '办到哪了' }), 'status')
      for (const each of supplying(submitted, filing)) {
        await reachesPerson(await core.turn(each, { choice: 'resume' }), 'supplying')
      }
    })
  })
})
