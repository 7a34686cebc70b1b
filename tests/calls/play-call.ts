// Plays one script over one line, and holds each step against what must be heard.
import { expect } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { openAsk } from '../conversations/check-reply.ts'
import { openHouse } from '../house.ts'
import { openWebVisit, type WebVisit } from './at-web.ts'
import type { CallScript, CallScriptStep } from './call-script.ts'
import type { Came, CallPlayer, OpenCallPlayer } from './call-player.ts'
import { checkForTheEar, checkGreeting } from './for-the-ear.ts'
import { asWritten, spokenDigits } from './spoken-digits.ts'
import { type Watched, watched } from './watched.ts'

/** More questions than any filing has. */
const MOST_QUESTIONS = 60

interface Call {
  player: CallPlayer
  web: WebVisit
  watch: Watched
  came?: Came
  before?: Came
  /** What was heard and is said or keyed again later. */
  code?: string
  reference?: string
}

/** @throws AssertionError that tells the step and what came instead */
export async function playCall(script: CallScript, openPlayer: OpenCallPlayer, callId: string): Promise<void> {
  const now = () => new Date(script.now)
  const real = await openHouse({ now })
  const watch = watched(real)
  const { locale, from } = script
  let rings = 0
  const dial = () => {
    rings += 1
    return openPlayer(watch.house, { callId: `${callId}-${rings}`, locale, ...(from !== null && { from }) })
  }
  const call: Call = { player: await dial(), watch, web: openWebVisit(watch.house, locale) }
  for (const [at, step] of script.steps.entries()) {
    if (step.ring && call.came) call.player = await dial()
    await playStep(step, call, `step ${at + 1} (${JSON.stringify(step)})`)
  }
  // Nothing that was said or keyed stands in what is logged.
  expect(real.lines.join('\n'), 'logged').not.toMatch(/51020220\d+|1380013|王小明|Xiaoming/i)
  await real.close()
}

async function playStep(step: CallScriptStep, call: Call, about: string): Promise<void> {
  if (step.web) return checkWeb(step, await call.web.do(step.web, call), about)
  if (step['hang-up']) return call.player.hangUp()
  const came = await deed(step, call, about)
  if (call.came) call.before = call.came
  call.came = came
  note(came, call)
  await checkStep(step, came, call, about)
}

async function deed(step: CallScriptStep, call: Call, about: string): Promise<Came> {
  const { player } = call
  const filled = (words: string) =>
    words
      .replace('{code}', call.code ?? '{no code was heard}')
      .replace('{reference}', call.reference ?? '{no reference}')
  const ear = (came: Came): Came => {
    checkForTheEar(came, about)
    return came
  }
  if (step.ring) {
    const came = await player.ring()
    checkGreeting(came)
    return ear(came)
  }
  if (step.say !== undefined) return ear(await player.say(filled(step.say), step.confidence))
  if (step.keys !== undefined) return ear(await player.keys(filled(step.keys)))
  if (step.dial) return ear(await player.dialled(step.dial))
  if (step.again) {
    const count = call.watch.count()
    const came = ear(await player.again())
    expect(came, about).toEqual(call.came)
    expect(call.watch.count(), `${about}: a repeated request changed something`).toBe(count)
    return came
  }
  if (step.examples) return answerExamples(step.examples, call, ear)
  if (step.rest) return hearRest(call, ear)
  for (let left = step.silence ?? 1; ; left -= 1) {
    const came = ear(await player.silence())
    if (left <= 1) return came
  }
}

/** Types whose example can be keyed as it stands. */
const KEYED = new Set(['mobile', 'bank-card'])

/** Answers each open question as its example has it, and agrees with what is read back, until no question is open. */
async function answerExamples(how: 'voice' | 'keys', call: Call, ear: (came: Came) => Came): Promise<Came> {
  let { came } = call
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const reply = call.watch.last()
    const ask = reply && openAsk(reply)
    if (!ask || !came) break
    const choice = (ask.input.choices ?? []).findIndex(({ id }) => id === ask.input.example)
    const label = ask.input.choices?.[choice]?.label
    if (how === 'keys' && KEYED.has(ask.input.type)) came = await call.player.keys(`${ask.input.example}#`)
    else if (how === 'keys' && choice >= 0) came = await call.player.keys(String(choice + 1))
    else came = await call.player.say(label ?? ask.input.example)
    ear(came)
  }
  if (!came) throw new Error('nothing was asked')
  return came
}

/** Asks for the rest of a review as long as there is more to hear. */
async function hearRest(call: Call, ear: (came: Came) => Came): Promise<Came> {
  let { came } = call
  for (let count = 0; came && count < MOST_QUESTIONS && MORE.test(allHeard(came)); count += 1)
    came = ear(await call.player.say(call.watch.last()?.locale === 'en' ? 'what else' : '还有呢'))
  if (!came) throw new Error('nothing was read')
  return came
}

const MORE = /往下听|hear the rest/u

function note(came: Came, call: Call): void {
  const all = allHeard(came)
  const receipt = call.watch.last()?.parts.find((part) => part.kind === 'receipt')
  if (receipt?.kind === 'receipt') call.reference = receipt.reference
  const digits = spokenDigits(all)
  const code = digits.find((one) => one.length === 6)
  if (code && /码|code/i.test(all)) call.code = code
}

async function checkStep(step: CallScriptStep, came: Came, call: Call, about: string): Promise<void> {
  const all = allHeard(came)
  const reply = call.watch.last()
  const what = `${about} came (${reply?.outcome}, ${came.then.is}):\n${all}\n`
  for (const words of step.hears ?? []) expect(all, what).toContain(words)
  const oneOf = step['hears-one-of']
  if (oneOf)
    expect(
      oneOf.some((words) => all.includes(words)),
      `${what}none of ${oneOf.join(', ')}`,
    ).toBe(true)
  for (const words of step.not ?? []) expect(all, what).not.toContain(words)
  if (step.ends) expect(came.then.is, what).toBe(step.ends)
  else if (!step.dial) expect(came.then.is, `${what}the line ended`).toBe('listens')
  if (step.to) expect(came.then.is === 'transferred' && came.then.to.replace(/\D/g, ''), what).toBe(step.to)
  if (step.outcome) expect(reply?.outcome, what).toBe(step.outcome)
  if (step.asks) expect(reply && openAsk(reply)?.slot, what).toBe(step.asks)
  if (step.source) expect(sourceOf(reply), what).toBe(step.source)
  if (step.filed) await checkFiled(step.filed, call, what)
  if (came.then.is === 'listens') {
    if (step.speaks) expect([came.then.locale, came.heard.at(-1)?.locale], what).toEqual([step.speaks, step.speaks])
    if (step['keys-expected']) expect(came.then.keys, what).toBe(step['keys-expected'])
    if (step['waits-longer']) expect(came.then.startMs, what).toBeGreaterThan(startOf(call.before))
  }
  if (step.slower) expect(paceOf(came), what).toBeLessThan(paceOf(call.before))
}

async function checkFiled(filed: Record<string, string>, call: Call, what: string): Promise<void> {
  const submission = await findSubmission(call.watch.house.storage, call.reference ?? '')
  expect(submission, `${what}nothing was submitted`).toBeDefined()
  const answers = Object.entries(submission?.payload.answers ?? {}).map(([slot, answer]) => [slot, valueOf(answer)])
  expect(Object.fromEntries(answers), what).toMatchObject(filed)
}

function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer
}

function checkWeb(step: CallScriptStep, reply: Reply | undefined, about: string): void {
  const text = JSON.stringify(reply?.parts)
  for (const words of step.shows ?? []) expect(text, about).toContain(words)
  if (step.outcome) expect(reply?.outcome, `${about} came ${text}`).toBe(step.outcome)
  if (step.asks) expect(reply && openAsk(reply)?.slot, `${about} came ${text}`).toBe(step.asks)
}

function sourceOf(reply: Reply | undefined): string | undefined {
  const [source] = reply?.parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : [])) ?? []
  return source && `${source.service}/${source.section}`
}

function startOf(came: Came | undefined): number {
  return came?.then.is === 'listens' ? (came.then.startMs ?? 0) : 0
}

function paceOf(came: Came | undefined): number {
  return came?.heard.at(-1)?.pace ?? 1
}

/** As it was spoken, and as whoever listens would write it down. */
function allHeard({ heard }: Came): string {
  const spoken = heard.map(({ text }) => text).join('\n')
  const written = asWritten(spoken)
  return spoken === written ? spoken : `${spoken}\n(${written})`
}
