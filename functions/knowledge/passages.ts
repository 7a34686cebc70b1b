// What of a guide goes into the index: the words that find the guide, and one passage a section that finds the section.
import { HEADINGS } from './guide.ts'
import type { ResolvedGuide } from './resolve-guide.ts'

/** Characters of the first section that describe the whole guide; more of it would only repeat the passages. */
const LEAD = { 'zh-CN': 60, en: 150 }

/** Title, other names, whole questions people ask, and the first words of the text. */
export function guideText(guide: ResolvedGuide): string {
  const asked = guide.sections.flatMap((section) => section.question ?? [])
  return [...guideNames(guide), ...guide.phrases, ...asked, guideLead(guide)].join('\n')
}

export function guideNames(guide: ResolvedGuide): string[] {
  return [guide.title, ...guide.aliases]
}

export function guideLead(guide: ResolvedGuide): string {
  return guide.sections[0]?.text.slice(0, LEAD[guide.locale]) ?? ''
}

/** One text a section, without the title: all sections of a guide share it, so it tells none apart. */
export function passageTexts(guide: ResolvedGuide): string[] {
  return guide.sections.map(({ facet, question, text }) => `${question ?? HEADINGS[facet][guide.locale]}\n${text}`)
}

/** The same with the title before each: a vector stands alone, and 多少钱 means nothing without it. */
export function titledPassages(guide: ResolvedGuide): string[] {
  return passageTexts(guide).map((text) => `${guide.title}\n${text}`)
}
