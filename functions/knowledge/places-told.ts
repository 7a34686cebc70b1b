// Reads an utterance for the places it tells, and gives the rest of it without them.
import type { PlaceMeant } from './places-meant.ts'

export interface PlaceTold extends PlaceMeant {
  /** What stands between the place before and this one, and between this one and the next: who is there, or what. */
  before: string
  after: string
}

export interface PlacesTold {
  places: PlaceTold[]
  /** The words without the places and what only leads to them: 在日照办居住证 is 办居住证. */
  rest: string
}

/** Six digits or more that stand alone may be the code of a place (GB/T 2260; below counties NBS). */
export const CODE = /(?<![\p{L}\d])\d{6}(?:\d{3}){0,2}(?![\p{L}\d])/gu

const LEADS =
  /(?:(?:我们?|咱们?|俺们?|人|家)?(?:现在|目前)?(?:住在|就在|是在|在|住))\s*$|\b(?:i\s+(?:am|live)\s+|i['’]?m\s+)?(?:in|at|near|from)\s*$/iu
const TRAILS = /^(?:\s*(?:这边|那边|这里|那里|当地|本地))?(?:的|[,，、]\s*)?/u

/** 我不在日照，我在临沂: what is denied is told of no place. */
const DENIED =
  /(?:[不没]是?(?:住)?在|不是)\s*$|\b(?:not|isn['’]t|aren['’]t|don['’]t live)(?: (?:in|at|from|near))?\s*$/iu

/** @param whole the utterance after NFKC, in which the spans of `meant` were counted */
export function placesTold(whole: string, meant: PlaceMeant[]): PlacesTold {
  const spans = meant.flatMap((place) => place.spans).toSorted((a, b) => a.at - b.at)
  const told = meant.map((place): PlaceTold => {
    const [first, last] = [place.spans[0]?.at ?? 0, place.spans.at(-1)?.end ?? 0]
    const from = Math.max(0, ...spans.filter(({ end }) => end <= first).map(({ end }) => end))
    const to = Math.min(whole.length, ...spans.filter(({ at }) => at >= last).map(({ at }) => at))
    return { ...place, before: whole.slice(from, first), after: whole.slice(last, to) }
  })
  const places = told.filter(({ before }) => !DENIED.test(before))
  let rest = ''
  let from = 0
  for (const { at, end } of spans) {
    rest += whole
      .slice(from, at)
      .replace(from === 0 ? LEADS : TRAILS, '')
      .replace(LEADS, '')
    from = end
  }
  return { places, rest: (rest + whole.slice(from).replace(from === 0 ? '' : TRAILS, '')).trim() }
}
