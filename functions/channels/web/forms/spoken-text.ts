// Text of a reply on a page: lines and lists, and the phone numbers that the house knows as links.
import { HOTLINE } from '../../../conversation/phrases.ts'
import type { Source } from '../../../knowledge/guide.ts'
import { guideText } from '../portal/guide-text.ts'
import type { Markup } from '../portal/markup.ts'
import type { TalkView } from './talk-view.ts'

const URGENT = ['110', '119', '120', '122']
/** Behind a number that counts something, and is none to call: 120 元. */
const UNIT = '\\s?(?:元|日|天|人|次|岁|页|米|分|周|月|年|%|yuan|days|workdays)'

/** @param sources guides whose own numbers may stand in the text */
export function spokenText({ visit, catalogue }: TalkView, text: string, sources: Source[] = []): Markup[] {
  const { locale, region } = visit
  const ofGuides = sources.flatMap(
    ({ service }) =>
      catalogue
        .guide(service, locale, region)
        ?.facts.filter(({ kind, firm }) => kind === 'phone' && firm)
        .map(({ value }) => value) ?? [],
  )
  const urgent = URGENT.filter((number) => !new RegExp(`${number}${UNIT}`, 'u').test(text))
  return guideText(text, locale, [...new Set([HOTLINE, ...urgent, ...ofGuides])])
}
