// Whether a text is what the page reads out of a reply, so that its sound is as much everybody's as the reply.
import type { Locale } from '../../filings/filing.ts'
import { mask } from '../../safety/personal-data.ts'
import type { Reply, ReplyPart } from '../reply.ts'
import { COLON, isHeard, linesAloud } from './lines-aloud.ts'

/**
 * Some lines of the reply that follow each other, as the page says them. A line with a number of anybody's in it, masked or
 * not, is none of them.
 */
export function isReadFrom({ parts, locale }: Reply, text: string): boolean {
  const lines = parts
    .flatMap((part) => blocksOf(part, locale))
    .flatMap((block) => linesAloud(block, locale))
    .filter(isHeard)
    .map(({ shown, said }) => (shown.includes('*') || mask(shown) !== shown ? '' : said))
  return text !== '' && !text.includes('\n\n') && `\n${lines.join('\n')}\n`.includes(`\n${text}\n`)
}

/** The blocks of the card in their order: the widget draws answers and choices so. */
function blocksOf(part: ReplyPart, locale: Locale): string[] {
  if (part.kind === 'choose') return [part.text, ...part.options.map(({ label }) => label)]
  if (part.kind !== 'say') return []
  return [
    ...(part.facts ?? []).map(({ label, value }) => label + COLON[locale] + value),
    ...part.text.split('\n').map((line) => line.replace(/^\s*(?:[-•] +|\d{1,2}[.、)] *)/u, '')),
  ]
}
