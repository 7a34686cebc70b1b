// Finds the answers to several questions in one sentence: "我叫王小明，男，手机13800138000".
import { answerSlot, type SlotAnswer } from './answer-slot.ts'
import { holds } from './condition.ts'
import type { Answer, Answers, Filing, Slot, SlotType } from './filing.ts'
import { walk } from './journey.ts'
import { isAssent } from './slots/assent.ts'
import { withArabicDigits } from './slots/chinese-numbers.ts'
import { labels, phrases, plain, standsIn } from './slots/choice-phrases.ts'
import { hearCorrection } from './slots/correction.ts'
import type { Reading } from './slots/slot-value.ts'
import { tellsPlace } from './tells-place.ts'

export interface SaidAnswer {
  slot: Slot
  answer: Answer
}

/** Words that tell what a part of the sentence is about, where only one question of this type is left. */
const CUES: Partial<Record<SlotType, RegExp>> = {
  name: /^(?:我|他|她|孩子|本人)?(?:就?叫|的?(?:姓名|名字|大名))|\bname(?:'s| is)\b|\bi(?:'m| am) called\b/iu,
  date: /出生|生日|生的?$|(?<=[年月日号])生|\bborn\b|\bbirth/iu,
  passport: /护照|通行证|台胞证|\bpassport\b|\bpermit\b/iu,
  certificate: /出生证|残疾人?证|\bcertificate\b/iu,
}
/** Their form alone tells them: nothing else has so many digits and passes the check. */
const TOLD_BY_FORM = new Set<SlotType>(['mobile', 'resident-id', 'residence-card', 'credit-code', 'bank-card'])
/** Asked by name, a figure could be anything. */
const TOLD_BY_LABEL = new Set<SlotType>(['name', 'date', 'passport', 'certificate', 'number', 'amount'])
/** A year behind an English date is no part of its own. */
const DIVIDES =
  /(?<!\b\d{1,2}(?:st|nd|rd|th)?)[,，]|[,，](?! ?\d{4}(?![\d年]))|[;；。!！\n]|(?<=\p{Script=Han})(?<![年月日号])\s+(?=\p{Script=Han}|\d{4})|\s+and\s+|(?=(?:我的?)?(?:手机|电话|身份证|性别|出生日期|生日))/u

/**
 * What a sentence answers besides the open question, with what it answers of that one, in the order of the journey.
 * Each part answers one question at most; what may belong to two is left to be asked. Answers that stand are not touched.
 *
 * @returns empty when the sentence is about the open question alone
 */
export function saidAnswers(
  filing: Filing,
  open: Slot,
  answers: Answers,
  said: string,
  reading: Reading,
): SaidAnswer[] {
  if (open.type === 'text' || hearCorrection(said).corrected) return []
  const { [open.id]: _, ...others } = answers
  const told: SaidAnswer[] = []
  let now: Answers = others
  let left = said.split(DIVIDES).flatMap((part) => part?.trim() || [])
  const take = ({ slot, answer }: SaidAnswer, parts: string[]) => {
    told.push({ slot, answer })
    now = { ...now, [slot.id]: answer }
    left = left.filter((part) => !parts.includes(part))
  }
  const takeClaimed = (asked: Slot | undefined) => {
    for (const part of left) {
      const waiting = walk(filing, now).steps.flatMap(({ slot, answer }) => (answer || slot === open ? [] : slot))
      const read = (slot: Slot, words: string) => answerSlot(slot, words, now, reading)
      const next = left[left.indexOf(part) + 1]
      const found = claimed(part, next, waiting, asked, read)
      if (found && !isForOpen(part, next, found.slot, open, read)) take(found, [part])
    }
  }
  const takeOwn = (ways: string[][]) => {
    for (const parts of ways) {
      const words = parts.join(/\p{Script=Han}/u.test(said) ? '，' : ', ')
      const read = answerSlot(open, words, now, reading)
      if (words && read.ok) return take({ slot: open, answer: read.answer }, parts)
    }
  }
  if (open.type === 'choice' || open.type === 'yes-no') {
    // It may open other questions, and each of its parts may say it again: 长期，跟孩子住.
    const own = left.filter((part) => answerSlot(open, part, now, reading).ok)
    takeOwn([own, left])
    takeClaimed(walk(filing, now).open)
  } else {
    takeClaimed(undefined)
    takeOwn([left, ...left.map((part) => [part])])
  }
  return told.some(({ slot }) => slot.id !== open.id) ? told : []
}

/**
 * What a first sentence tells besides the choices in it: 我75年3月生的女工人啥时候能退. Nothing is open, so what it tells of is
 * known by its own words alone.
 *
 * @param answers the choices that it made
 */
export function saidAtOnce(filing: Filing, answers: Answers, said: string, reading: Reading): SaidAnswer[] {
  const told: SaidAnswer[] = []
  let now = answers
  for (const part of said.split(DIVIDES).flatMap((each) => each?.trim() || [])) {
    const waiting = filing.slots.filter(({ id, choices, when }) => !now[id] && !choices && mayHold(when, now))
    const found = claimed(part, undefined, waiting, undefined, (slot, words) => answerSlot(slot, words, now, reading))
    if (!found) continue
    told.push(found)
    now = { ...now, [found.slot.id]: found.answer }
  }
  return told
}

/** What is still to be asked speaks against nothing. */
function mayHold(when: Slot['when'], answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([id, wanted]) => !answers[id] || holds({ [id]: wanted }, answers))
}

/** The answer that a part gives to a question that is not open; none when it may belong to two. */
function claimed(
  part: string,
  next: string | undefined,
  waiting: Slot[],
  asked: Slot | undefined,
  read: (slot: Slot, words: string) => SlotAnswer,
): SaidAnswer | undefined {
  const found = waiting.flatMap((slot): SaidAnswer[] => {
    if (!tells(part, next, slot, slot.id === asked?.id ? [slot] : waiting)) return []
    const value = read(slot, withoutLabel(part, slot))
    return value.ok ? [{ slot, answer: value.answer }] : []
  })
  const named = found.filter(({ slot }) => saysLabel(part, slot) || slot.id === asked?.id)
  const [only, ...more] = named.length > 0 ? named : found
  return more.length === 0 ? only : undefined
}

/** A number that the open question refuses is still said to it, though another question would take it. */
function isForOpen(
  part: string,
  next: string | undefined,
  found: Slot,
  open: Slot,
  read: (slot: Slot, words: string) => SlotAnswer,
): boolean {
  if (!tells(part, next, open, [open])) return false
  return read(open, part).ok || (found.type === open.type && TOLD_BY_FORM.has(open.type) && !saysLabel(part, found))
}

function tells(part: string, next: string | undefined, slot: Slot, waiting: Slot[]): boolean {
  if (slot.type === 'choice') return tellsChoice(part, slot)
  if (slot.type === 'region' || slot.type === 'address') return tellsPlace(part, next, slot)
  if (TOLD_BY_FORM.has(slot.type)) return /\d/u.test(withArabicDigits(part)) || saysLabel(part, slot)
  if (!TOLD_BY_LABEL.has(slot.type)) return false
  const alone = waiting.filter(({ type }) => type === slot.type).length === 1
  return saysLabel(part, slot) || (alone && (CUES[slot.type]?.test(part) ?? false))
}

/** A choice says itself: with its label alone, or with words that are more than assent. */
function tellsChoice(part: string, slot: Slot): boolean {
  const said = plain(withoutLabel(part, slot))
  return (slot.choices ?? []).some(
    (choice) =>
      labels(choice).includes(said) ||
      phrases(choice).some(
        (phrase) => isTelling(phrase) && !isAssent(phrase) && standsIn(said, phrase) && !isLost(phrase, said),
      ),
  )
}

/** One English word among so many is of another matter: a short story is no short stay. */
function isLost(phrase: string, said: string): boolean {
  return said.split(' ').length > WORDS_AROUND * phrase.split(' ').length
}

const WORDS_AROUND = 6

function isTelling(phrase: string): boolean {
  return phrase.length >= (/\p{Script=Han}/u.test(phrase) ? 2 : 4)
}

function saysLabel(part: string, { label }: Slot): boolean {
  return part.includes(label['zh-CN']) || part.toLowerCase().includes(label.en.toLowerCase())
}

function withoutLabel(part: string, { label }: Slot): string {
  const rest = part.replace(label['zh-CN'], '').replace(new RegExp(RegExp.escape(label.en), 'iu'), '')
  return rest.replace(/^(?:我的|my)?\s*(?:是|为|is)?[\s:：]*/iu, '').trim() || part
}
