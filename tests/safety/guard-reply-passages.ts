// The passages of the 12 guides as an answer cites them, for the tables of the guard.
import { passagesOf } from '../../functions/conversation/model/passages.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { type ResolvedGuide, resolveGuide } from '../../functions/knowledge/resolve-guide.ts'
import { type CitedSentence, citedSentences } from '../../functions/safety/cited-sentences.ts'
import { type GuardOn, guardReply, type ReplyFault } from '../../functions/safety/guard-reply.ts'

type Locale = GuardOn['locale']

const { services } = readKnowledge(new URL('../../knowledge', import.meta.url).pathname)
const guides: Record<Locale, ResolvedGuide[]> = {
  'zh-CN': services.map((service) => resolveGuide(service, 'zh-CN')),
  en: services.map((service) => resolveGuide(service, 'en')),
}

/** What each service is called, in both languages. */
export const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  services.map(({ id, guides: { 'zh-CN': zh, en } }) => [id, [zh.title, ...zh.aliases, en.title, ...en.aliases]]),
)

export const TERMS: readonly string[] = [...new Set([...NAMES.values()].flat())]

export interface GuidePassage {
  service: string
  facet: string
  question: string
  /** As an answer cites it. */
  text: string
  on: GuardOn
  /** What it states, sentence by sentence; what states nothing by itself is left out. */
  sentences: string[]
}

export const PASSAGES: Record<Locale, GuidePassage[]> = { 'zh-CN': passagesIn('zh-CN'), en: passagesIn('en') }

function passagesIn(locale: Locale): GuidePassage[] {
  return guides[locale].flatMap((guide) =>
    passagesOf(guide).map(({ token, facet, text }) => {
      const section = guide.sections[token - 1]!
      return {
        service: guide.service,
        facet,
        question: section.question ?? '',
        text,
        on: { passages: new Map([[1, text]]), question: '', terms: TERMS, locale },
        sentences: sentencesOf(section.text)
          .map((sentence) => sentence.text.trim().replace(/^(?:- |\d+\. )/, ''))
          .filter((sentence) => saysSomething(sentence, locale)),
      }
    }),
  )
}

/** Questions, headings and words like 免费 state nothing by themselves, and are refused by themselves. */
function saysSomething(sentence: string, locale: Locale): boolean {
  const signs = sentence.match(locale === 'en' ? /[A-Za-z0-9]+/g : /[\p{Script=Han}0-9]/gu) ?? []
  return /[。.!]["”」)]?$/.test(sentence) && signs.length >= (locale === 'en' ? 4 : 6)
}

export function sentencesOf(...pieces: string[]): CitedSentence[] {
  const reader = citedSentences()
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

/** @param where a facet, or part of a common question. */
export function faultOf(
  locale: Locale,
  [service, where, text, question = '']: readonly (string | undefined)[],
): ReplyFault | undefined {
  const passage = PASSAGES[locale].find(
    (each) =>
      each.service === service &&
      (each.facet === where || (each.question !== '' && each.question.includes(where ?? ''))),
  )
  if (!passage) throw new Error(`no passage ${service} ${where}`)
  return guardReply({ text: text ?? '', cites: [1] }, { ...passage.on, question })
}
