// Which questions of a filing a few words name: 电话, "my phone number", 看病的地方.
import type { Slot, SlotType } from '../filings/filing.ts'
import type { Step } from '../filings/journey.ts'

/** The slots that these words name best: a label beats the word for a kind, a longer name a shorter, any name the question. */
export function slotsCalled(words: string, steps: Step[]): string[] {
  const said = words.normalize('NFKC').toLowerCase()
  const scored = steps.map(({ slot }) => ({
    id: slot.id,
    score: Math.max(inQuestion(said, slot), ...names(slot).map((name) => fit(said, name))),
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best < 0.5 ? [] : scored.filter(({ score }) => score === best).map(({ id }) => id)
}

/** Words for the kind of thing a slot asks, used beside its own label. */
const TYPE_WORDS: Partial<Record<SlotType, string[]>> = {
  mobile: ['手机号', '手机', '电话', '号码', '联系方式', 'phone number', 'mobile number', 'phone', 'mobile'],
  'resident-id': ['身份证号', '身份证', '证件号', 'id number', 'identity number', 'id card', 'id'],
  name: ['姓名', '名字', 'name'],
  date: ['日期', '时间', '日子', 'date', 'day'],
  region: ['城市', '地方', '地区', 'city', 'place', 'region'],
  address: ['地址', '住址', 'address'],
  'bank-card': ['银行卡', '卡号', 'bank card', 'card'],
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
