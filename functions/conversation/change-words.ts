// Hears "把手机号改成…" and "change my phone number to …": which answer is meant, and the new one if it was said.
import type { Slot, SlotType } from '../filings/filing.ts'
import type { Step } from '../filings/journey.ts'

export interface Change {
  /** Slots that the words may mean, in the order of the journey; none: only a new value was said. */
  slots: string[]
  said?: string
}

/** Words for the kind of thing a slot asks, used beside its own label. */
const TYPE_WORDS: Partial<Record<SlotType, string[]>> = {
  mobile: ['手机号', '手机', '电话', '号码', 'phone number', 'mobile number', 'phone', 'mobile'],
  'resident-id': ['身份证号', '身份证', '证件号', 'id number', 'identity number', 'id card', 'id'],
  name: ['姓名', '名字', 'name'],
  date: ['日期', '时间', '日子', 'date', 'day'],
  region: ['城市', '地方', '地区', 'city', 'place', 'region'],
  address: ['地址', '住址', 'address'],
  'bank-card': ['银行卡', '卡号', 'bank card', 'card'],
}

const CHANGE_TO = [
  /^(?:我?(?:要|想|得)?)?(?:把|将)?(?<what>.{1,20}?)(?:改|换|更正|修改|纠正|变)(?:成|为|到|作)(?<to>.+)$/u,
  /^(?<what>.{1,20}?)(?:写|填|说|选|弄|搞|打|输)?(?:错了?|不对|有误)[，,。\s]*(?:了)?(?:(?:应该|应当|要|其实)?(?:是|改成|换成))(?<to>.+)$/u,
  /^(?<what>.{1,20}?)(?:应该|应当|其实)(?:是|填|写|改成)(?<to>.+)$/u,
  /^(?:please )?(?:i (?:want|need|would like|d like) to )?(?:change|correct|update|switch|set) (?:the |my |his |her )?(?<what>.{1,40}?) (?:to|into) (?<to>.+)$/iu,
  /^(?:the |my |his |her )?(?<what>.{1,40}?) (?:is|was|are|were) (?:wrong|not right|incorrect)[,.;]?\s*(?:it |that )?(?:should be|is|s) (?<to>.+)$/iu,
  /^(?:the |my |his |her )?(?<what>.{1,40}?) should (?:be|have been|say) (?<to>.+)$/iu,
]

const CHANGE = [
  /^(?:我?(?:要|想|得)?)?(?:改|换|修改|更正|重填|重新填|重写)(?:一下|一改|下|个)?(?<what>.{1,20}?)(?:吧|了)?$/u,
  /^(?:我?(?:要|想|得)?)?(?:把|将)?(?<what>.{1,20}?)(?:要|想|得|需要)?(?:写|填|说|选|弄|搞|打|输)?(?:错了?|不对|有误|改一?下|要改|改改|改一改)(?:了|吧)?[。！!]*$/u,
  /^(?:please )?(?:i (?:want|need|would like|d like) to )?(?:change|correct|edit|fix|update) (?:the |my |his |her )?(?<what>.{1,40}?)[.!]*$/iu,
  /^(?:the |my |his |her )?(?<what>.{1,40}?) (?:is|was|are|were) (?:wrong|not right|incorrect)[.!]*$/iu,
]

/** After "no" it is enough to name the thing: 不对，手机是…. */
const LOOSE_TO = [
  /^(?<what>.{1,12}?)(?:是|为|：|:)(?<to>.+)$/u,
  /^(?:the |my |his |her )?(?<what>.{1,30}?) (?:is|was)(?: in)? (?<to>.+)$/iu,
]

const BARE_TO = /^(?:改|换|更正)(?:成|为|到)(?<to>.+)$|^(?:please )?change (?:it|that|this) (?:to|into) (?<to2>.+)$/iu
const NO =
  /^(?:[啊哦哎][，,]?)?(?:不对|不是|错了|说错了|写错了|填错了|弄错了|等等|等一下|(?:oh |no )?wait|oh no|no|sorry|actually)[，,。.!！\s]+(?<rest>.+)$/iu
const IT_IS = /^(?:应该|其实|我说的)?(?:是|it is|its|it's|i meant?|should be)\s*/iu

/**
 * @param steps the journey so far, answered or not
 * @returns undefined when no change is asked for
 */
export function changeIn(said: string, steps: Step[]): Change | undefined {
  const text = said.trim()
  const bare = BARE_TO.exec(text)?.groups
  if (bare) return { slots: [], said: (bare['to'] ?? bare['to2'] ?? '').trim() }
  const rest = NO.exec(text)?.groups?.['rest']
  const patterns = [...CHANGE_TO, ...CHANGE, ...(rest ? LOOSE_TO : [])]
  const named = namedChange(rest ?? text, patterns, steps)
  return named ?? (rest ? { slots: [], said: rest.replace(IT_IS, '') } : undefined)
}

function namedChange(text: string, patterns: RegExp[], steps: Step[]): Change | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (!groups?.['what']) continue
    // "换个城市" is a change only when a question is called so; otherwise the words mean something else.
    const slots = slotsCalled(groups['what'], steps)
    if (slots.length > 0) return { slots, ...(groups['to'] && { said: groups['to'].trim() }) }
  }
  return undefined
}

/** True when a change is asked for of a filing whose questions these are: it may be too late for it. */
export function wantsChange(said: string, questions: Slot[]): boolean {
  const change = changeIn(
    said,
    questions.map((slot) => ({ slot })),
  )
  return change !== undefined && (change.slots.length > 0 || BARE_TO.test(said.trim()))
}

/** The slots that these words name best: a label beats the word for a kind, a longer name a shorter, any name the question. */
function slotsCalled(words: string, steps: Step[]): string[] {
  const said = words.normalize('NFKC').toLowerCase()
  const scored = steps.map(({ slot }) => ({
    id: slot.id,
    score: Math.max(inQuestion(said, slot), ...names(slot).map((name) => fit(said, name))),
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best < 0.5 ? [] : scored.filter(({ score }) => score === best).map(({ id }) => id)
}

/** 医保 is no label, but the question "医保是在哪个市交的" asks for it. */
function inQuestion(said: string, { ask }: Slot): number {
  const enough = /\p{Script=Han}/u.test(said) ? 2 : 5
  return said.length >= enough && (ask['zh-CN'].includes(said) || ask.en.toLowerCase().includes(said)) ? 0.6 : 0
}

function names(slot: Step['slot']): string[] {
  return [slot.label['zh-CN'], slot.label.en.toLowerCase(), ...(TYPE_WORDS[slot.type] ?? [])]
}

/** How much of a name the words hold: whole names count by their length, parts by the share of it they cover. */
function fit(said: string, name: string): number {
  if (said.includes(name)) return 1 + name.length
  if (name.includes(said) && said.length >= 2) return 1 + said.length / 2
  const pieces = /\p{Script=Han}/u.test(name) ? pairs(name) : name.split(/\s+/u).filter((word) => word.length > 3)
  return pieces.length === 0 ? 0 : pieces.filter((piece) => said.includes(piece)).length / pieces.length
}

function pairs(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2))
}
