// Checks one sentence of a model against the passages that it cites, before a citizen sees it.
import type { CitedSentence } from './cited-sentences.ts'
import { foldForMatching } from './fold.ts'
import { answersOtherwise } from './guard-reply/answer-words.ts'
import { readClause } from './guard-reply/clause.ts'
import { unsupportedShare } from './guard-reply/content-stands.ts'
import { evidenceOf } from './guard-reply/evidence.ts'
import { firstTurned } from './guard-reply/first-turned.ts'
import { figureFault } from './guard-reply/figures-stand.ts'
import { strangeAddress, strangeQuote, strangeScript, strangeTerm } from './guard-reply/names-stand.ts'
import { strayFault } from './guard-reply/stray-fault.ts'
import { givesOrder } from './guard-reply/orders.ts'
import { clausesOf, plainLines } from './guard-reply/plain-text.ts'
import { decidesOwnCase, promises } from './guard-reply/promises.ts'
import { hasForeignLetter, hasMarkup, hasPersonalNumber } from './guard-reply/shape.ts'
import { timeTurned } from './guard-reply/time-turned.ts'
import { turnFault } from './guard-reply/turned-round.ts'

/**
 * Why a sentence must not be shown.
 * - `no-source`: cites no passage that was given
 * - `number` `date` `money` `phone`: a figure that its source has not, or has of something else
 * - `url` `latin` `term`: an address, a foreign word or a name that its source has not
 * - `negation` `condition`: no for yes, must for may, before for after, always for usually
 * - `promise`: promises or decides what only the office can · `unsupported`: says what its source does not
 * - `instruction`: asks for secrets or money, or speaks of prompts · `personal`: masked or identifying numbers
 * - `markup`: anything but plain text, or longer than a sentence is
 */
export type ReplyFault =
  | 'no-source'
  | 'number'
  | 'date'
  | 'money'
  | 'phone'
  | 'url'
  | 'latin'
  | 'term'
  | 'negation'
  | 'condition'
  | 'promise'
  | 'unsupported'
  | 'instruction'
  | 'personal'
  | 'markup'

export interface GuardOn {
  /**
   * By its token the text of a passage with its figures, a line each; the titles it goes under may stand before it as
   * lines without a final mark, and its facts after it as `label：value`. Not changed while an answer is guarded.
   */
  passages: Map<number, string>
  /** What the citizen asked, masked. It licenses nothing; it tells which of several figures is meant. */
  question: string
  /** Names of services, papers and offices of all guides, both languages; the same list each time is read once. */
  terms: readonly string[]
  locale: 'zh-CN' | 'en'
}

/** In UTF-16 units; the longest sentence of a guide has 130. */
const LONGEST = 300
/** Most of a clause that its source need not hold: chosen on the tables of the tests, see there. */
const UNSUPPORTED = { 'zh-CN': 0.2, en: 0.15 }

/**
 * The first fault of a sentence, or undefined where all that it says stands in the passages it cites. Doubt is a fault:
 * the guide's own words follow what is not shown. Linear in the sentence, under a millisecond.
 */
export function guardReply(sentence: CitedSentence, on: GuardOn): ReplyFault | undefined {
  const { locale } = on
  const text = sentence.text.trim()
  if (text.length > LONGEST || text.includes('\n') || hasMarkup(text)) return 'markup'
  if (hasForeignLetter(text)) return 'latin'
  const cites = sentence.cites.filter((cite) => on.passages.has(cite))
  if (cites.length === 0) return 'no-source'
  const evidence = evidenceOf(on.passages, cites, locale)
  const folded = foldForMatching(text)
  if (strangeAddress(text, evidence)) return 'url'
  if (hasPersonalNumber(text, evidence.plain)) return 'personal'
  const [line = ''] = plainLines(text, locale)
  const isOwn = isVerbatim(line, evidence.plain)
  // A guide's own warning speaks of money and codes too: 不认识的人要验证码，别给.
  if (givesOrder(folded, evidence.plain, locale) && !(isOwn && WARNS.test(folded))) return 'instruction'
  if (promises(folded, evidence.plain, locale)) return 'promise'
  if (!isStatement(line, locale)) return 'unsupported'
  if (isOwn) return undefined
  if (decidesOwnCase(folded)) return 'promise'
  const clauses = clausesOf(line, locale).map((clause) => readClause(clause, locale))
  const asked = wordsOf(on.question, locale)
  const figures = figureFault(clauses, evidence, asked)
  if (figures) return figures
  if (strangeScript(text, evidence, locale)) return 'latin'
  if (strangeQuote(text, evidence) || strangeTerm(text, evidence, on.terms, locale)) return 'term'
  if (unsupportedShare(clauses, evidence, locale) > UNSUPPORTED[locale]) return 'unsupported'
  if (answersOtherwise(clauses, evidence, locale)) return 'unsupported'
  if (timeTurned(clauses, evidence, locale) || firstTurned(clauses, evidence, locale)) return 'condition'
  return turnFault(clauses, evidence, asked, locale) ?? strayFault(clauses, evidence.sentences, evidence.topic, locale)
}

const WARNS = /别|不要|不给|不告诉|不能|\b(?:not|never|don't)\b/u

/** Fewer signs of Chinese or words of English say nothing by themselves: 免费, it counts. Of what, another sentence tells. */
const SHORTEST = { 'zh-CN': 6, en: 4 }

/** Questions, headings and halves state nothing, and the next sentence would complete them to what no passage says. */
function isStatement(line: string, locale: GuardOn['locale']): boolean {
  const signs = locale === 'en' ? line.match(/[a-z0-9]+/g) : line.match(/[\p{Script=Han}0-9]/gu)
  return /[。.!]["”」)]?$/.test(line) && (signs?.length ?? 0) >= SHORTEST[locale]
}

/** The very sentence of a passage, from where one begins to its mark. */
function isVerbatim(line: string, plain: string): boolean {
  if (!/[。.!?；;]$/.test(line)) return false
  for (let at = plain.indexOf(line); at >= 0; at = plain.indexOf(line, at + 1)) {
    const [before, after] = [plain.slice(0, at), plain.slice(at + line.length)]
    if (/(?:^|\n|[。.!?；;] ?)$/.test(before) && (after === '' || /^\s/.test(after) || /[。!?;]$/.test(line)))
      return true
  }
  return false
}

function wordsOf(question: string, locale: GuardOn['locale']): Set<string> {
  const asked = question.slice(0, LONGEST)
  const lines = plainLines(asked, locale).flatMap((line) => clausesOf(line, locale))
  return new Set(lines.flatMap((clause) => readClause(clause, locale).words.map(({ word }) => word)))
}
