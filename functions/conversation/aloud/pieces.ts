// Parts of a reply as single sentences for the ear, and how many of them are said at once.
import type { Locale } from '../../filings/filing.ts'
import { sentencesOf } from '../first-sentences.ts'
import { phrases } from '../phrases.ts'
import type { ReplyPart } from '../reply.ts'
import { forTheEar } from './for-the-ear.ts'

/** Before a question no more is said (standards §6: two sentences, or fifty characters; thirty words). */
const SENTENCES = 2
const CHARACTERS = 50
const WORDS = 30
/** A word of courtesy is no sentence. */
const COURTESY = { 'zh-CN': 10, en: 4 }

/** How long it is to the ear: characters in Chinese, words in English. */
export function lengthAloud(text: string, locale: Locale): number {
  return locale === 'zh-CN' ? text.replace(/\s/gu, '').length : text.split(/\s+/u).filter(Boolean).length
}

/** What a part tells, sentence by sentence, the short answer first; parts that ask tell nothing. */
export function piecesOf(part: ReplyPart, locale: Locale): string[] {
  const { colon } = phrases(locale)
  if (part.kind === 'receipt') {
    const states = part.agencies.map(({ name, state }) => `${name}${colon}${state}`)
    return [...states, ...sentencesOf(part.promise ?? '')].flatMap((each) => short(each, locale))
  }
  if (part.kind !== 'say') return []
  const [fact] = part.facts ?? []
  const texts = [...(fact ? [`${fact.label}${colon}${fact.value}`] : []), ...linesOf(part.text).flatMap(sentencesOf)]
  return texts.flatMap((each) => short(each, locale))
}

/** Each line and item by itself, one that goes on with its next. What has an address in it is for the eye, if it is not all. */
function linesOf(text: string): string[] {
  const lines = text
    .replace(/\n[^\S\n]+(?![-*]\s|\d+\.\s)/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const said = lines.filter((line) => !line.includes('://'))
  return said.length > 0 ? said : lines
}

/** As many of them as are said before a question, and the rest. */
export function saidFirst(pieces: string[], locale: Locale, sentences = SENTENCES): { said: string[]; left: string[] } {
  const longest = locale === 'zh-CN' ? CHARACTERS : WORDS
  let [length, count] = [0, 0]
  const end = pieces.findIndex((piece, at) => {
    const own = lengthAloud(piece, locale)
    length += own
    if (own > COURTESY[locale]) count += 1
    return at > 0 && (length > longest || count > sentences)
  })
  return end < 0 ? { said: pieces, left: [] } : { said: pieces.slice(0, end), left: pieces.slice(end) }
}

/** The sentence as it is said, with its stop; one that is too long falls apart at its commas. */
function short(text: string, locale: Locale): string[] {
  const said = forTheEar(text.trim(), locale)
  const longest = locale === 'zh-CN' ? CHARACTERS : WORDS
  const pieces: string[] = []
  for (const clause of said.split(/(?<=[；;：:，]|, )/u)) {
    const last = pieces.at(-1)
    if (lengthAloud(said, locale) <= longest || (last !== undefined && lengthAloud(last + clause, locale) <= longest))
      pieces.push((pieces.pop() ?? '') + clause)
    else pieces.push(clause)
  }
  return pieces.map((piece) => stopped(piece, locale)).filter(Boolean)
}

/** A piece ends with a stop, whatever it ended with. */
export function stopped(text: string, locale: Locale): string {
  const bare = text.trim()
  if (bare === '' || /[。！？!?.]["”’]?$/u.test(bare)) return bare
  return bare.replace(/[：:，,；;、]+$/u, '') + phrases(locale).sentenceEnd.trim()
}
