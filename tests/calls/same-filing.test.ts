// What is filed does not depend on the channel: the same answers, typed at the web or spoken and keyed on the phone, file the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import type { Submission } from '../../functions/filings/submission.ts'
import { openAsk } from '../conversations/check-reply.ts'
import { type House, openHouse } from '../house.ts'
import { openWebVisit } from './at-web.ts'
import { roomOf } from './lines.ts'
import { stepPlayer } from './step-player.ts'
import { watched } from './watched.ts'

interface Branch {
  name: string
  locale: Locale
  opening: string
  /** By slot, where it is not the example: the id of a choice, or a value as it is said. */
  answers: Record<string, string>
}

const MEDICAL = { 'zh-CN': '我要办异地就医备案', en: 'file for medical care in another province' }
const PERMIT = { 'zh-CN': '我要办居住证', en: 'I want to apply for a residence permit' }
const ID = '510202200001010017'

const BRANCHES: Branch[] = (['zh-CN', 'en'] as const).flatMap((locale) => [
  {
    name: 'long-term',
    locale,
    opening: MEDICAL[locale],
    answers: { 'for-whom': 'self', stay: 'long-term', 'insured-id': ID },
  },
  {
    name: 'for a mother, referred',
    locale,
    opening: MEDICAL[locale],
    answers: { 'for-whom': 'family', stay: 'temporary', 'temporary-reason': 'referral', 'insured-id': ID },
  },
  {
    name: 'posted, address left out',
    locale,
    opening: MEDICAL[locale],
    answers: { 'long-term-reason': 'posted', address: locale === 'en' ? 'skip' : '跳过' },
  },
  { name: 'a job', locale, opening: PERMIT[locale], answers: { ground: 'job', 'applicant-id': ID } },
  {
    name: 'a rented home',
    locale,
    opening: PERMIT[locale],
    answers: { ground: 'home', 'home-kind': 'rented', collection: 'post', 'applicant-id': ID },
  },
  {
    name: 'for an old relative who studies',
    locale,
    opening: PERMIT[locale],
    answers: { 'for-whom': 'relative', relation: 'spouse', ground: 'study' },
  },
])
/** More questions than any filing has. */
const MOST_QUESTIONS = 60

let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
})
afterAll(() => house.close())

test.each(BRANCHES)(
  '$locale: $name',
  async (branch) => {
    const typed = await atWeb(branch)
    const spoken = await byPhone(branch, 'voice')
    const keyed = await byPhone(branch, 'keys')
    expect(Object.keys(typed.payload.answers).length).toBeGreaterThan(8)
    expect(what(spoken)).toEqual(what(typed))
    expect(what(keyed)).toEqual(what(typed))
  },
  60_000,
)

/** All that an agency gets of it. */
function what({ service, locale, agencies, owed, payload }: Submission) {
  return { service, locale, owed, payload, agencies: agencies.map(({ id }) => id) }
}

/** What this branch answers to an open question: a choice by its number and words, or words alone. */
function answer({ answers }: Branch, reply: Reply) {
  const ask = openAsk(reply)
  if (!ask) return undefined
  const meant = answers[ask.slot] ?? ask.input.example
  const at = (ask.input.choices ?? []).findIndex(({ id }) => id === meant)
  return {
    type: ask.input.type,
    words: ask.input.choices?.[at]?.label ?? meant,
    choice: at < 0 ? undefined : { id: meant, key: String(at + 1) },
  }
}

async function atWeb(branch: Branch): Promise<Submission> {
  const page = openWebVisit(house, branch.locale)
  let reply = await page.do({ say: branch.opening }, {})
  for (let left = MOST_QUESTIONS; reply && left > 0; left -= 1) {
    const next = answer(branch, reply)
    if (!next) break
    reply = await page.do(next.choice ? { choose: next.choice.id } : { say: next.words }, {})
  }
  return submitted(await page.do({ say: branch.locale === 'en' ? 'submit' : '确认提交' }, {}), house)
}

const KEYED = new Set(['mobile', 'bank-card', 'resident-id'])
let calls = 0

async function byPhone(branch: Branch, how: 'voice' | 'keys'): Promise<Submission> {
  const watch = watched(house)
  const line = stepPlayer(roomOf(watch.house), { callId: `same-${(calls += 1)}`, locale: branch.locale })
  await line.ring()
  await line.say(branch.opening)
  for (let left = MOST_QUESTIONS; left > 0; left -= 1) {
    const reply = watch.last()
    const next = reply && answer(branch, reply)
    if (!next) break
    if (how === 'keys' && next.choice) await line.keys(next.choice.key)
    else if (how === 'keys' && KEYED.has(next.type) && /^\d+$/.test(next.words)) await line.keys(`${next.words}#`)
    else await line.say(next.words)
  }
  // The rest of the review is heard first: each yes leads on to it, and the last one submits.
  for (let left = MOST_QUESTIONS; watch.last()?.outcome === 'reviewing' && left > 0; left -= 1) {
    if (how === 'keys') await line.keys('1')
    else await line.say(branch.locale === 'en' ? 'submit' : '确认提交')
  }
  return submitted(watch.last(), house)
}

async function submitted(reply: Reply | undefined, { storage }: House): Promise<Submission> {
  const receipt = reply?.parts.find((part) => part.kind === 'receipt')
  if (!receipt) throw new Error(`nothing was submitted (${reply?.outcome}): ${reply?.spoken}`)
  const made = await findSubmission(storage, receipt.reference)
  if (!made) throw new Error(`there is no filing ${receipt.reference}`)
  return made
}
