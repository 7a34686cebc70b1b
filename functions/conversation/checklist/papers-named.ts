// Which papers of a filing are named by what was said: people call them shorter than forms do.
import type { Locale } from '../../filings/filing.ts'
import type { ListedPaper } from '../../filings/checklist.ts'
import { foldForMatching } from '../../safety/fold.ts'

/** Said of many papers: they tell none from another. */
const GENERAL_ZH = /证明|材料|原件|复印件|表格|文件|证件/gu
const GENERAL_EN = new Set(
  'the a an my of or and for to in on your proof copy original paper papers document'.split(' '),
)
/** Signs in a row that a name must share with the words. */
const SHARED_SIGNS = 2

/** Those that fit best in each piece of the words; several where they fit alike. */
export function papersNamed(said: string, papers: ListedPaper[], locale: Locale): ListedPaper[] {
  const pieces = foldForMatching(said).split(/[,，。;；、!！]|和|跟|还有|以及|\band\b/u)
  const named = pieces.flatMap((piece) => best(piece, papers, locale))
  return papers.filter((paper) => named.includes(paper))
}

function best(piece: string, papers: ListedPaper[], locale: Locale): ListedPaper[] {
  const scored = papers.map((each) => {
    const label = foldForMatching(each.paper.label[locale])
    return { each, score: locale === 'en' ? sharedWords(label, piece) : sharedSigns(label, piece) }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ each }) => each)
}

/** The longest run of signs that both have; 0 when it is too short to mean anything. */
function sharedSigns(label: string, piece: string): number {
  if (piece.includes(label)) return label.length + 1
  const own = label.replace(GENERAL_ZH, ' ')
  const core = /\p{Script=Han}{2}/u.test(own) ? own : label
  for (let length = core.length; length >= SHARED_SIGNS; length -= 1) {
    for (let from = 0; from + length <= core.length; from += 1) {
      const part = core.slice(from, from + length)
      if (!/\s/u.test(part) && piece.includes(part)) return length
    }
  }
  return 0
}

/** How many words of the label were said, by their beginnings: `residence` and `residential` are one. */
function sharedWords(label: string, piece: string): number {
  const said = piece.split(/[^a-z]+/u)
  const own = label.split(/[^a-z]+/u).filter((word) => word.length > 1 && !GENERAL_EN.has(word))
  return own.filter((word) => said.some((each) => each === word || each === `${word}s` || `${each}s` === word)).length
}
