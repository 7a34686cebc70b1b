// What a ticket says of the matter, for the hotline's own clerks: only what the card says, masked as it is there.
import type { Locale } from '../../filings/filing.ts'
import { phrases } from '../phrases.ts'
import type { HandoverCard } from '../reply.ts'
import type { Facet } from '../../knowledge/guide.ts'

/** The filing takes as much. */
const LONGEST = 500

interface Words {
  opening: string
  wants: (title: string) => string
  nothing: string
  answered: (sections: string) => string
  failed: (words: string) => string
  filled: (rows: string) => string
  place: (region: string) => string
  comma: string
  gap: string
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    opening: '机器人转来：对方要找人工，没有接通，请回电。',
    wants: (title) => `想办：${title}。`,
    nothing: '想办什么，还没说清。',
    answered: (sections) => `已按办事指南讲过：${sections}。`,
    failed: (words) => `没听懂的话：“${words}”。`,
    filled: (rows) => `已填：${rows}。`,
    place: (region) => `地点：${region}。`,
    comma: '、',
    gap: '',
  },
  en: {
    opening:
      'Passed on by the automatic assistant: the caller asked for a person and nobody was free. Please call back.',
    wants: (title) => `About: ${title}.`,
    nothing: 'What about is not clear yet.',
    answered: (sections) => `Told from the guide so far: ${sections}.`,
    failed: (words) => `Not understood: “${words}”.`,
    filled: (rows) => `Filled in: ${rows}.`,
    place: (region) => `Place: ${region}.`,
    comma: ', ',
    gap: ' ',
  },
}

export function ticketMatter({ title, answered = [], failed, filled, region }: HandoverCard, locale: Locale): string {
  const words = WORDS[locale]
  const { facet } = phrases(locale).answer
  const sections = answered.map(({ section }) => facet[section as Facet] ?? section)
  const rows = filled.map(({ label, value }) => `${label} ${value}`)
  const said = [
    words.opening,
    title ? words.wants(title) : words.nothing,
    region && words.place(region),
    failed?.words && words.failed(failed.words),
    sections.length > 0 && words.answered(sections.join(words.comma)),
    rows.length > 0 && words.filled(rows.join(words.comma)),
  ]
  const whole = said.filter((part) => part !== undefined && part !== false && part !== '').join(words.gap)
  return [...whole].slice(0, LONGEST).join('')
}
