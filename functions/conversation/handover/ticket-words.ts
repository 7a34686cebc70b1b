// What a ticket says of the matter, for the hotline's own clerks: only what the card says, masked as it is there.
import type { Locale } from '../../filings/filing.ts'
import { phrases } from '../phrases.ts'
import type { HandoverCard } from '../reply.ts'
import type { Facet } from '../../knowledge/guide.ts'

/** The filing takes as much. */
const LONGEST = 500

interface Words {
  opening: string
  callBack: string
  noCallBack: string
  wants: (title: string) => string
  nothing: string
  answered: (sections: string) => string
  failed: (words: string) => string
  place: (region: string) => string
  comma: string
  gap: string
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    opening: '机器人转来：对方要找人工，没有接通。',
    callBack: '请回电。',
    noCallBack: '对方没有要求回电。',
    wants: (title) => `想办：${title}。`,
    nothing: '想办什么，还没说清。',
    answered: (sections) => `已按办事指南讲过：${sections}。`,
    failed: (words) => `没听懂的话：“${words}”。`,
    place: (region) => `地点：${region}。`,
    comma: '、',
    gap: '',
  },
  en: {
    opening: 'Passed on by the automatic assistant: the caller asked for a person and nobody was free.',
    callBack: 'Please call back.',
    noCallBack: 'They did not ask to be called back.',
    wants: (title) => `About: ${title}.`,
    nothing: 'What about is not clear yet.',
    answered: (sections) => `Told from the guide so far: ${sections}.`,
    failed: (words) => `Not understood: “${words}”.`,
    place: (region) => `Place: ${region}.`,
    comma: ', ',
    gap: ' ',
  },
}

/**
 * What stands filled in stays here: the citizen agreed to give it to the agencies of that filing, and to nobody else.
 * @param called they are to be called back
 */
export function ticketMatter(
  { title, answered = [], failed, region }: HandoverCard,
  locale: Locale,
  called: boolean,
): string {
  const words = WORDS[locale]
  const { facet } = phrases(locale).answer
  const sections = answered.map(({ section }) => facet[section as Facet] ?? section)
  const said = [
    words.opening,
    called ? words.callBack : words.noCallBack,
    title ? words.wants(title) : words.nothing,
    region && words.place(region),
    failed?.words && words.failed(failed.words),
    sections.length > 0 && words.answered(sections.join(words.comma)),
  ]
  const whole = said.filter((part) => part !== undefined && part !== false && part !== '').join(words.gap)
  return [...whole].slice(0, LONGEST).join('')
}
