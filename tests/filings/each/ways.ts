// The ways through a filing that each filing must allow, whatever it asks: played over any channel.
import { expect } from 'vitest'
import type { Filing, Locale, SlotType } from '../../../functions/filings/filing.ts'
import { findSubmission } from '../../../functions/filings/filing-store.ts'
import type { Reply, ReplyPart } from '../../../functions/conversation/reply.ts'
import { openAsk, optionsOf } from '../../conversations/check-reply.ts'
import type { Played, Player } from '../../conversations/players.ts'
import type { House } from '../../house.ts'

export interface Stage {
  player: Player
  house: House
  filing: Filing
  locale: Locale
  /** Goes on elsewhere with the six digits that were told: at the page, or on the phone. */
  moveTo(code: string, check: string | undefined): Promise<Elsewhere>
}

/** The other channel: what it said first, and how the citizen goes on there. */
export interface Elsewhere {
  reply: Reply
  player: Player
}

type Ask = Extract<ReplyPart, { kind: 'ask' }>
type Way = (stage: Stage) => Promise<void>

/** More questions than any filing has. */
const MOST_QUESTIONS = 60

/** Every filing ends well when each question is answered by its example. */
async function byExamples(stage: Stage): Promise<void> {
  await submitted(await answerAll(stage, await begin(stage)), stage)
}

/** At the review one answer is changed in words, and only it. */
async function withCorrection(stage: Stage): Promise<void> {
  const asked: Ask[] = []
  await answerAll(stage, await begin(stage), (ask) => void asked.push(ask))
  const changeable = (type: string) => asked.find(({ input }) => input.type === type)
  const row = Object.keys(OTHERWISE).flatMap((type) => changeable(type) ?? [])[0]
  if (!row) throw new Error('nothing here can be changed')
  const value = OTHERWISE[row.input.type] ?? ''
  const words = stage.locale === 'en' ? `change ${row.label} to ${value}` : `${row.label}改成${value}`
  const changed = await said(stage, words)
  const open = openAsk(changed.reply)
  // A telephone may ask for the new value by itself.
  const end = open?.slot === row.slot ? await said(stage, value) : changed
  const filed = await submitted(await answerAll(stage, end), stage)
  const values = asked.filter(({ slot, input }) => slot !== 'consent' && input.type !== 'attachment')
  // What the first sentence told already was not asked.
  expect(Object.keys(filed), 'what was filed').toEqual(expect.arrayContaining(values.map(({ slot }) => slot)))
  expect(filed[row.slot]).toBe(value)
  for (const { slot, input } of values)
    if (slot !== row.slot && AS_WRITTEN.has(input.type)) expect(filed[slot], slot).toBe(input.example)
}

/** A question in between is answered, and the filing's own question stands as before. */
async function withDigression(stage: Stage): Promise<void> {
  const start = await begin(stage)
  const second = await answerOne(stage, start)
  const open = openAsk(second.reply)
  const answered = await said(stage, stage.locale === 'en' ? 'how much does it cost?' : '办这个要多少钱？')
  expect(answered.reply.outcome, answered.text).toBe('answered')
  expect(sourcesOf(answered.reply), answered.text).toContain(stage.filing.service)
  expect(openAsk(answered.reply)?.slot, answered.text).toBe(open?.slot)
  await submitted(await answerAll(stage, answered), stage)
}

/** A wrong value is told what is wrong with it, asked again, and nothing given before is lost. */
async function withBadValue(stage: Stage): Promise<void> {
  let played = await begin(stage)
  let tried = 0
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const ask = openAsk(played.reply)
    if (!ask) break
    const bad = BAD[ask.input.type]
    if (bad !== undefined) {
      tried += 1
      const refused = await said(stage, bad[stage.locale])
      const again = openAsk(refused.reply)
      expect(again?.slot, `${ask.slot} took “${bad[stage.locale]}”: ${refused.text}`).toBe(ask.slot)
      // Something stands before the question: what is wrong with it.
      expect(refused.reply.parts[0]?.kind, refused.text).toBe('say')
      played = refused
    }
    played = await answerOne(stage, played)
  }
  expect(tried).toBeGreaterThan(0)
  await submitted(played, stage)
}

/** Who does not agree is told the other way, keeps the guide, and may come back. */
async function withRefusal(stage: Stage): Promise<void> {
  await begin(stage)
  const refused = await said(stage, stage.locale === 'en' ? 'I do not agree' : '不同意')
  expect(refused.reply.outcome, refused.text).toBe('cancelled')
  expect(openAsk(refused.reply), refused.text).toBeUndefined()
  expect(refused.reply.parts.map((part) => ('text' in part ? part.text : '')).join('\n')).toContain(
    stage.filing.consent.refused[stage.locale],
  )
  const asked = await said(stage, stage.locale === 'en' ? 'what do I need for it?' : '那办这个要带什么材料？')
  expect(asked.reply.outcome, asked.text).toBe('answered')
  await submitted(await answerAll(stage, await begin(stage)), stage)
}

/** Half of it here, six digits, the rest elsewhere: nothing is asked twice. */
async function withResume(stage: Stage): Promise<void> {
  let played = await begin(stage)
  const here = new Set<string>()
  const questions = stage.filing.slots.length
  for (let count = 0; count < Math.ceil(questions / 2); count += 1) {
    const ask = openAsk(played.reply)
    if (!ask) break
    here.add(ask.slot)
    played = await answerOne(stage, played)
  }
  const open = openAsk(played.reply)
  const told = await said(stage, stage.locale === 'en' ? 'continue on another device' : '换手机办')
  const code = /(?:\d\D?){6}/.exec(told.text.replaceAll(/[\s-]/g, ''))?.[0]?.replaceAll(/\D/g, '')
  if (code?.length !== 6) throw new Error(`no code in: ${told.text}`)
  const elsewhere = await stage.moveTo(code, lastFourOf(here, stage.filing))
  expect(openAsk(elsewhere.reply)?.slot).toBe(open?.slot)
  const end = await answerAll({ ...stage, player: elsewhere.player }, { reply: elsewhere.reply, text: '' }, (ask) =>
    expect(here, 'asked a second time').not.toContain(ask.slot),
  )
  await submitted(end, { ...stage, player: elsewhere.player })
}

export const WAYS = {
  'by its examples': byExamples,
  'with a correction': withCorrection,
  'with a digression': withDigression,
  'with bad values': withBadValue,
  'with a refusal of consent': withRefusal,
  'with a resume elsewhere': withResume,
} satisfies Record<string, Way>

/** Types whose value is filed as it was written. */
const AS_WRITTEN = new Set<SlotType>(['mobile', 'name', 'address', 'text', 'choice', 'resident-id'])

/** Other values than the examples of the house, by type: invented, and good on any day. */
const OTHERWISE: Partial<Record<SlotType, string>> = {
  mobile: '13900139000',
  name: '赵小兰',
  address: '解放路2号',
  text: '门口的台阶坏了，请来看看',
}

const BAD: Partial<Record<SlotType, Record<Locale, string>>> = {
  mobile: { 'zh-CN': '12800138000', en: '12800138000' },
  'resident-id': { 'zh-CN': '110101190001010015', en: '110101190001010015' },
  'credit-code': { 'zh-CN': '91350100M000100Y44', en: '91350100M000100Y44' },
  'bank-card': { 'zh-CN': '6200000000000006', en: '6200000000000006' },
  date: { 'zh-CN': '2026年2月30日', en: '30 February 2026' },
}

async function begin(stage: Stage): Promise<Played> {
  const title = stage.filing.title[stage.locale]
  const asked = await said(stage, stage.locale === 'en' ? `I want to file: ${title}` : `我要办${title}`)
  if (openAsk(asked.reply)?.slot === 'consent') return asked
  // Whoever is answered first finds the way to begin beside the answer.
  const start = optionsOf(asked.reply).find(({ id }) => id === `file:${stage.filing.service}`)
  if (!start) throw new Error(`“${title}” begins nothing: ${asked.text}`)
  const begun = await stage.player.choose(start.id)
  expect(begun && openAsk(begun.reply)?.slot, begun?.text).toBe('consent')
  return begun as Played
}

async function answerAll(stage: Stage, start: Played, seen: (ask: Ask) => void = () => {}): Promise<Played> {
  let played = start
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const ask = openAsk(played.reply)
    if (!ask) return played
    seen(ask)
    played = await answerOne(stage, played)
  }
  throw new Error('the filing asks without end')
}

async function answerOne(stage: Stage, { reply }: Played): Promise<Played> {
  const ask = openAsk(reply)
  if (!ask) throw new Error('nothing is asked')
  return said(stage, ask.input.example)
}

/** The values by slot, as they wait for their agencies. */
async function submitted(end: Played, stage: Stage): Promise<Record<string, string>> {
  expect(end.reply.outcome, end.text).toBe('reviewing')
  const done = await said(stage, stage.locale === 'en' ? 'submit' : '确认提交')
  expect(done.reply.outcome, done.text).toBe('submitted')
  const receipt = done.reply.parts.find((part) => part.kind === 'receipt')
  expect(receipt?.reference).toMatch(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(receipt?.agencies.length, 'agencies on the receipt').toBeGreaterThan(0)
  const made = await findSubmission(stage.house.storage, receipt?.reference ?? '')
  expect(made?.service).toBe(stage.filing.service)
  return made?.payload.answers ?? {}
}

async function said({ player }: Stage, words: string): Promise<Played> {
  const played = await player.say(words)
  if (!played) throw new Error(`no reply to “${words}”`)
  return played
}

function sourcesOf(reply: Reply): string[] {
  return reply.parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : [])).map(({ service }) => service)
}

/** What a code is checked by: the end of the first mobile or ID number that was given. */
function lastFourOf(given: Set<string>, { slots }: Filing): string | undefined {
  const numbers = slots.filter(({ id, type }) => given.has(id) && (type === 'mobile' || type === 'resident-id'))
  return numbers.at(-1)?.example.slice(-4)
}
