// A simulated caller: says what they want in their own words, answers what is asked, corrects what is read back wrongly.
import { characterErrors, noisy, type Random } from '../../../channels/phone/simulator/noise.ts'
import type { Reply, ReplyPart } from '../../../conversation/reply.ts'
import { answerTo } from './answer-to.ts'
import type { Caller, Goal } from './callers.ts'
import type { Deed, Heard, Line } from './line.ts'
import type { Meant } from './meant.ts'

export type Ended = 'helped' | 'submitted' | 'person' | 'dead-end'

export interface Call {
  ended: Ended
  turns: number
  /** The receipt's number, where one was told. */
  reference?: string
  /** What was said and heard, for whoever looks into a miss. */
  told: string[]
}

export interface Ears {
  random: Random
  /** Character errors in what the line hears of spoken words. */
  rate: number
  /** Two Chinese words sound the same: what is wrong only in writing nobody hears. */
  soundsAs: (one: string, other: string) => boolean
}

/** A caller who is still not served after so many turns has gone round in circles. */
const MOST_TURNS = 90

/** So often at most the rest of a review is asked for. */
const MOST_MORE = 12
const MOST_CORRECTIONS = 6

interface Mind {
  failures: number
  /** How often in a row a slot was asked. */
  asked: { slot: string; times: number }
  sayings: number
  corrections: number
  /** The last answer in words of their own: what is read back of it is compared by ear. */
  said?: string
  /** The id that the slot to be mended is offered under. */
  mending?: string
  /** How often more was asked for at a review. */
  more: number
  wantsPerson: number
}

/** Holds a line until it has helped, filed, put through or come to nothing. */
export async function call(caller: Caller, line: Line, meant: Meant, ears: Ears): Promise<Call> {
  const mind: Mind = { failures: 0, asked: { slot: '', times: 0 }, sayings: 0, corrections: 0, more: 0, wantsPerson: 0 }
  const told: string[] = []
  let heard = await line.ring()
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    told.push(`< ${heard.text.replaceAll('\n', ' ')}`)
    const ended = endedBy(caller.goal, heard, turns)
    const receipt = heard.reply?.parts.find((part) => part.kind === 'receipt')
    if (ended) return { ended, turns, told, ...(receipt && { reference: receipt.reference }) }
    const deed = spokenOver(next(caller, heard, meant, mind, ears), ears)
    told.push(`> ${'said' in deed ? deed.said : 'digits' in deed ? `[${deed.digits}]` : '…'}`)
    heard = await line.do(deed)
  }
  return { ended: 'dead-end', turns: MOST_TURNS, told }
}

function endedBy(goal: Goal, { then, reply }: Heard, turns: number): Ended | undefined {
  if (then.do === 'transfer') return 'person'
  if (goal.kind === 'answer' && turns > 0 && reply?.outcome === 'answered' && serviceOf(reply) === goal.service) {
    return 'helped'
  }
  if (goal.kind === 'filing' && reply?.outcome === 'submitted') return 'submitted'
  return then.do === 'hang-up' ? 'dead-end' : undefined
}

function serviceOf(reply: Reply): string | undefined {
  return reply.parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : []))[0]?.service
}

type Wish = { words: string } | { keys: string }

/** What was said goes through the line's ears; keys do not. */
function spokenOver(wish: Wish, { rate, random }: Ears): Deed {
  if ('keys' in wish) return { digits: wish.keys }
  const said = noisy(wish.words, rate, random)
  if (said.trim() === '') return { silent: true }
  const { errors, of } = characterErrors(wish.words, said)
  // Recognisers are less sure where they err, and never quite right about it.
  const confidence = 0.95 - 0.8 * Math.min(1, errors / of) - 0.15 * random()
  return { said, confidence: Math.max(0.05, Math.round(confidence * 100) / 100) }
}

function next(caller: Caller, heard: Heard, meant: Meant, mind: Mind, ears: Ears): Wish {
  const { goal, patience } = caller
  if (goal.kind === 'person' || (patience !== undefined && mind.failures >= patience)) return person(caller, mind)
  if (goal.kind === 'filing') {
    const wish = inFiling(caller, goal, heard, meant, mind, ears)
    if (wish) return wish
  }
  const picked = offered(goal, heard)
  if (picked) return picked
  if (mind.sayings > 0) mind.failures += 1
  const words = goal.sayings[mind.sayings % goal.sayings.length] ?? ''
  mind.sayings += 1
  return { words }
}

/** What is wrong is mended before anything else; then the rest is heard, what is read back confirmed, what is asked answered. */
function inFiling(
  { locale }: Caller,
  goal: Extract<Goal, { kind: 'filing' }>,
  heard: Heard,
  meant: Meant,
  mind: Mind,
  ears: Ears,
): Wish | undefined {
  const english = locale === 'en'
  const { reply, text } = heard
  const isReview = reply?.parts.some((part) => part.kind === 'review')
  const mended = offeredValue(heard, mind.mending)
  if (mended) return mended
  const wrong = mind.corrections < MOST_CORRECTIONS ? misread(heard, meant, ears, locale) : undefined
  if (wrong) {
    const [slot, { label, value }] = wrong
    mind.corrections += 1
    mind.mending = `change:${slot}`
    if (isReview || value.includes('*')) return { words: english ? `change ${label}` : `改${label}` }
    return { words: english ? `no, it is ${value}` : `不对，${label}是${value}` }
  }
  if (mind.corrections < MOST_CORRECTIONS && isMisheard(heard, mind, ears, locale)) {
    mind.corrections += 1
    return { words: english ? "no, that's not right" : '不对' }
  }
  // Nobody submits what they have not heard.
  if (isReview && /还有呢|往下听|what else|hear the rest/u.test(text) && mind.more < MOST_MORE) {
    mind.more += 1
    return { words: english ? 'what else' : '还有呢' }
  }
  if (asksYesNo(text)) return { keys: '1' }
  const ask = reply?.parts.findLast((part) => part.kind === 'ask')
  if (ask) return offeredValue(heard, meant.rows[ask.slot]?.value) ?? answered(ask, goal, heard, mind)
  if (!isReview) return undefined
  return goal.how === 'voice' ? { words: english ? 'submit' : '确认提交' } : { keys: '1' }
}

/** The key of the option with this id or label, where both were told. */
function offeredValue({ reply, text }: Heard, wanted: string | undefined): Wish | undefined {
  const options = reply?.parts.flatMap((part) => (part.kind === 'choose' ? part.options : [])) ?? []
  const right = options.find(({ id, label }) => wanted !== undefined && (id === wanted || label === wanted))
  const key = right && keyOf(right.label, text)
  return key === undefined ? undefined : { keys: key }
}

/** The number that is told after this label. */
function keyOf(label: string, text: string): string | undefined {
  const at = text.indexOf(label)
  if (at < 0) return undefined
  return /^[，,]?\s*(?:请按|按|press)\s*(\d)/iu.exec(text.slice(at + label.length))?.[1]
}

/** Says it, and presses the key when saying it did not help. */
function person({ goal, locale }: Caller, mind: Mind): Wish {
  mind.wantsPerson += 1
  if (mind.wantsPerson % 2 === 0) return { keys: '0' }
  const own = goal.kind === 'person' ? goal.sayings[mind.wantsPerson % goal.sayings.length] : undefined
  return { words: own ?? (locale === 'en' ? 'human' : '人工') }
}

function answered(
  ask: Extract<ReplyPart, { kind: 'ask' }>,
  { how, branch }: Extract<Goal, { kind: 'filing' }>,
  { then }: Heard,
  mind: Mind,
): Wish {
  const times = mind.asked.slot === ask.slot ? mind.asked.times + 1 : 1
  mind.asked = { slot: ask.slot, times }
  if (times > 1) mind.failures += 1
  else mind.failures = 0
  const { words, keys, choice } = answerTo(ask, branch)
  if (choice === undefined) mind.said = words
  else delete mind.said
  const isKeyed = choice !== undefined || (then.do === 'listen' && then.keys === 'number')
  // Who speaks presses keys too when it was not understood twice: the line offers it.
  const wantsKeys = how === 'keys' || (how === 'mixed' && choice === undefined) || times > 2
  return keys !== undefined && isKeyed && wantsKeys ? { keys } : { words }
}

/** The first value in what was heard that is not what was meant, with its slot. */
function misread({ text }: Heard, { rows }: Meant, { soundsAs }: Ears, locale: string) {
  return Object.entries(rows).find(([, { label, value }]) => {
    const [, read = ''] = text.split(new RegExp(`${escaped(label)}\\s*[：:,，]`, 'u'))
    if (read === '') return false
    if (value.includes('*')) return /\d{4}$/.test(value) && !sameEnd(value, read)
    const [own, other] = [bare(value), bare(read)]
    return !other.startsWith(own) && !(locale === 'zh-CN' && soundsAs(own, other.slice(0, own.length)))
  })
}

const READ_BACK = /(?:记下了，|改好了，[^，。]+，|\bNoted: |\bChanged: [^,.]+, )([^。\n]+?)(?:[。.]|$)/u

/** An answer that was just read back is not what was said, as far as an ear can tell. */
function isMisheard({ text }: Heard, { said }: Mind, { soundsAs }: Ears, locale: string): boolean {
  const [, read] = READ_BACK.exec(text) ?? []
  // Of a number the end is told, which is compared where its label is.
  if (read === undefined || said === undefined || /^(?:尾号|ending)/u.test(read)) return false
  const [own, other] = [bare(said), bare(read)]
  return own !== other && !(locale === 'zh-CN' && soundsAs(own, other))
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

/** Of what is masked only the end is read aloud, if anything. */
function sameEnd(masked: string, read: string): boolean {
  const [sentence = ''] = read.split(/[。.！!？?]/u)
  const heard = sentence.replace(/\D/g, '').slice(-4)
  return heard === '' || masked.endsWith(heard)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}*]/gu, '')
}

/** Something was read back and is to be confirmed, and no other question stands. */
function asksYesNo(text: string): boolean {
  return /(对吗|是吗|对不对)？\s*[^？]*$/u.test(text) || /(is that right|correct)\?\s*[^?]*$/iu.test(text)
}

/** The right one among what is offered, by its key where one is told. */
function offered(goal: Goal, { reply, text }: Heard): Wish | undefined {
  if (goal.kind === 'person' || reply?.outcome === 'answered') return undefined
  const options = reply?.parts.flatMap((part) => (part.kind === 'choose' ? part.options : [])) ?? []
  const right = options.find(({ id }) => id.split(':')[1] === goal.service)
  if (!right || !text.includes(right.label)) return undefined
  const key = keyOf(right.label, text)
  return key === undefined ? { words: right.label } : { keys: key }
}
