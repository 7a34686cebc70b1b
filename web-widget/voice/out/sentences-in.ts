// What is read of a message, sentence by sentence, each with its place on the page.
import { isHeard, linesAloud } from '../../../functions/conversation/read-out/lines-aloud.ts'
import type { Locale } from '../../../functions/filings/filing.ts'
import { type Block, blocksOf } from './blocks-of.ts'

export interface Sentence {
  said: string
  place: Range
  part: Element
}

export function sentencesIn(message: Element, locale: Locale): Sentence[] {
  return blocksOf(message, locale).flatMap((block) => {
    let from = 0
    return linesAloud(block.text, locale).flatMap((line) => {
      from = block.text.indexOf(line.shown, from)
      const place = rangeOf(block, from, (from += line.shown.length))
      return place && isHeard(line) ? [{ said: line.said, place, part: block.part }] : []
    })
  })
}

function rangeOf({ at }: Block, from: number, to: number): Range | undefined {
  const there = at.slice(from, to).filter((each) => each !== undefined)
  const [first, last] = [there[0], there.at(-1)]
  if (!first || !last) return undefined
  const range = new Range()
  range.setStart(...first)
  range.setEnd(last[0], last[1] + 1)
  return range
}
