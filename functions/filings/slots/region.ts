// Reads an administrative division, by name or by code.
import type { Words } from '../filing.ts'
import { hearCorrection } from './correction.ts'
import { fault } from './fault.ts'
import type { SlotReader } from './slot-value.ts'
import { trimMarks } from './trim-marks.ts'

const WORDS = {
  'unknown-place': {
    'zh-CN': '没找到这个地方。请说省、市和区县，比如：山东省日照市东港区。',
    en: 'I could not find this place. Please give province, city and district, for example: Donggang, Rizhao, Shandong.',
  },
  'ambiguous-place': {
    'zh-CN': '有几个地方叫这个名字。请选一个，或者连省和市一起说。',
    en: 'Several places have this name. Please pick one, or say the province and city too.',
  },
} satisfies Record<string, Words>

const LEAD_IN =
  /^(?:(?:我们|我|他|她|现在|目前|家里|老家|家|户口|户籍地|户籍|人|就|住|落|在|是|去|到|来自|的)[ ,，:：]*)+|^(?:(?:well|i|i'm|we|it|it's|is|am|live|living|are|my|hometown|home|based|from|in|at|to|going|moving|go)[ ,:]+)+/iu
const END = /(?:那边|那里|这边|这里|的)$/u

/** Canonical: the code of the gazetteer, 6 digits (GB/T 2260) or 9 or 12 (NBS). */
export const readRegion: SlotReader = (said, reading) => {
  const { after } = hearCorrection(said)
  const text = (after || said).normalize('NFKC').trim()
  const bare = trimMarks(trimMarks(text.replace(LEAD_IN, '')).replace(END, ''))
  if (/^\d+$/u.test(bare)) {
    const place = /^\d{6}(?:\d{3}){0,2}$/u.test(bare) ? reading.places.place(bare) : undefined
    return place ? { ok: true, value: place.code } : fault(WORDS, 'unknown-place', reading)
  }
  const found = bare === '' ? [] : reading.places.find(bare)
  // What looks like a lead-in may belong to the name.
  const places = found.length > 0 || bare === text ? found : reading.places.find(text)
  const options = new Map(places.map(({ code, name }) => [code, { id: code, label: name[reading.locale] }]))
  const [first] = options.keys()
  if (first === undefined) return fault(WORDS, 'unknown-place', reading)
  if (options.size === 1) return { ok: true, value: first }
  return fault(WORDS, 'ambiguous-place', reading, { options: [...options.values()] })
}
