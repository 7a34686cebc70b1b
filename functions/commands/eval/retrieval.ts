// Ranks the passages of any set with the product's own analyser, index and query rewriting, and says how good it was.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locale } from '../../filings/filing.ts'
import { rankPassages } from '../../knowledge/search.ts'
import { buildIndex, openIndex, type SearchIndex } from '../../knowledge/search-index.ts'
import { languageOf } from '../../knowledge/terms.ts'
import { percentile } from '../bench/percentile.ts'
import type { EvalQuery, Passage } from './retrieval-rows.ts'

/** Recall and reciprocal rank in percent, one decimal; times of one query in milliseconds. */
export interface RetrievalFigures {
  n: number
  r1: number
  r5: number
  r10: number
  mrr10: number
  msMedian: number
  msP99: number
  indexBytes: number
}

/** Recall at a depth that was asked for besides. */
export type DeeperRecall = Record<`r${number}`, number>

const USUAL_DEPTHS = [1, 5, 10]

/**
 * Builds the index in a folder of its own, which is gone afterwards.
 * @param queries one or more
 * @param k how deep is ranked, 10 or more
 * @param progress told how far it is, and of what is odd about the set
 */
export async function evalRetrieval(
  passages: Passage[],
  queries: EvalQuery[],
  k: number,
  progress: (text: string) => void,
): Promise<RetrievalFigures & DeeperRecall> {
  const texts = passages.map(textOf)
  const locale = languageOfAll(texts, progress)
  warnOfUnknown(passages, queries, progress)
  const folder = await mkdtemp(join(tmpdir(), 'bangban-eval-'))
  try {
    const path = join(folder, 'passages.idx')
    progress(`building the index of ${texts.length} passages (${locale}) …`)
    await buildIndex(path, { locale, hash: 'eval', texts: { guides: [], passages: texts } })
    const index = openIndex(path, locale)
    try {
      const figures = rankAll(index, passages, queries, k, progress)
      return { ...figures, indexBytes: (await stat(path)).size }
    } finally {
      index.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A passage is its title and its text; many texts begin with their title already. */
function textOf({ title, text }: Passage): string {
  return title === '' || text.startsWith(title) ? text : `${title}\n${text}`
}

/** The product has an index a language: a set has that of most of its passages. */
function languageOfAll(texts: string[], progress: (text: string) => void): Locale {
  const chinese = texts.filter((text) => languageOf(text) === 'zh-CN').length
  const english = texts.filter((text) => languageOf(text) === 'en').length
  const locale = chinese >= english ? 'zh-CN' : 'en'
  const others = Math.min(chinese, english)
  if (others > 0) {
    progress(
      `the set is mixed: ${others} of ${texts.length} passages are not ${locale}, and all are ranked as ${locale}`,
    )
  }
  return locale
}

function warnOfUnknown(passages: Passage[], queries: EvalQuery[], progress: (text: string) => void): void {
  const ids = new Set(passages.map(({ id }) => id))
  const unknown = new Set(queries.flatMap(({ relevant }) => relevant.filter((id) => !ids.has(id))))
  const [first] = unknown
  if (first !== undefined)
    progress(`${unknown.size} relevant ids are no passages and count as missed, such as ${first}`)
}

function rankAll(
  index: SearchIndex,
  passages: Passage[],
  queries: EvalQuery[],
  k: number,
  progress: (text: string) => void,
): Omit<RetrievalFigures, 'indexBytes'> & DeeperRecall {
  const depths = [...new Set([...USUAL_DEPTHS, k])]
  const recall = depths.map(() => 0)
  const times: number[] = []
  let reciprocal = 0
  queries.forEach(({ text, background, history, relevant }, done) => {
    const begun = performance.now()
    const ranked = rankPassages(index, { text, background, history }, k)
    times.push(performance.now() - begun)
    const wanted = new Set(relevant)
    const found = ranked.map(({ document }) => wanted.has(passages[document]?.id ?? ''))
    depths.forEach((depth, i) => {
      recall[i] = (recall[i] ?? 0) + found.slice(0, depth).filter(Boolean).length / wanted.size
    })
    const first = found.slice(0, 10).indexOf(true)
    if (first >= 0) reciprocal += 1 / (first + 1)
    if ((done + 1) % 500 === 0) progress(`ranked ${done + 1} of ${queries.length} queries`)
  })
  const percent = (sum: number) => Math.round((sum / queries.length) * 1000) / 10
  const [r1 = 0, r5 = 0, r10 = 0] = recall.map(percent)
  const deeper = depths
    .slice(USUAL_DEPTHS.length)
    .map((depth, i) => [`r${depth}`, percent(recall[USUAL_DEPTHS.length + i] ?? 0)])
  return {
    n: queries.length,
    r1,
    r5,
    r10,
    ...Object.fromEntries(deeper),
    mrr10: percent(reciprocal),
    msMedian: milliseconds(percentile(times, 0.5)),
    msP99: milliseconds(percentile(times, 0.99)),
  }
}

function milliseconds(time: number): number {
  return Number.isNaN(time) ? 0 : Math.round(time * 100) / 100
}
