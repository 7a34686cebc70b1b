// Finds numbers that identify a person, however they are grouped, and leaves dates, amounts and public phones alone.

const FIGURES = '0123456789０１２３４５６７８９零一二三四五六七八九〇幺两洞拐勾'
const VALUES = '012345678901234567890123456789012079'
const FIGURE = `[0-9０-９零〇一二三四五六七八九幺两洞拐勾]`
/** Figures with at most two separators between any two, and the X that may end a resident ID. */
const RUN = new RegExp(
  `${FIGURE}(?:[ \\t\\u00A0\\u3000\\-‐-―－·.()（）]{0,2}${FIGURE})*(?:[ -]?[XxＸｘ×](?![A-Za-z]))?`,
  'g',
)
const LONGEST = 24

/** One unbroken piece of a run: its figures as ASCII, and where each stands in the text. */
interface Group {
  figures: string
  places: number[]
}

/**
 * The places (UTF-16 offsets) of the figures of each number to mask, in order. A run is read group by group; neighbouring
 * groups are taken together only when they are grouped the way that kind of number is written.
 */
export function numbersToMask(text: string): number[][] {
  const found: number[][] = []
  for (const run of text.matchAll(RUN)) {
    let groups = groupsOf(run[0], run.index)
    // A group that touches an asterisk is the rest of a number masked before.
    if (text[run.index - 1] === '*') groups = groups.slice(1)
    if (text[run.index + run[0].length] === '*') groups = groups.slice(0, -1)
    for (let at = 0; at < groups.length;) {
      const size = sizeOfNumber(groups, at)
      if (size > 0) found.push(withoutCountryCode(groups.slice(at, at + size)))
      at += Math.max(size, 1)
    }
  }
  return found
}

function withoutCountryCode(groups: readonly Group[]): number[] {
  const figures = groups.map((group) => group.figures).join('')
  const code = MOBILE.exec(figures)?.[1] ?? ''
  return groups.flatMap(({ places }) => places).slice(code.length)
}

function groupsOf(run: string, start: number): Group[] {
  const groups: Group[] = []
  let apart = true
  for (const [index, sign] of run.split('').entries()) {
    const figure = /[XxＸｘ×]/.test(sign) ? 'X' : VALUES[FIGURES.indexOf(sign)]
    if (figure === undefined) apart = true
    else {
      if (apart) groups.push({ figures: '', places: [] })
      const group = groups.at(-1)
      if (group) {
        group.figures += figure
        group.places.push(start + index)
      }
      apart = false
    }
  }
  return groups
}

/** How many groups from `at` on make one number to mask, the longest reading first; 0 for none. */
function sizeOfNumber(groups: readonly Group[], at: number): number {
  let best = 0
  let figures = ''
  const lengths: number[] = []
  for (let size = 1; at + size <= groups.length; size += 1) {
    const group = groups[at + size - 1]
    if (!group) break
    figures += group.figures
    lengths.push(group.figures.length)
    if (size > 1 && figures.length > LONGEST) break
    if (isPersonal(figures, lengths)) best = size
  }
  return best
}

function isPersonal(figures: string, lengths: readonly number[]): boolean {
  const alone = lengths.length === 1
  const spelt = lengths.every((length) => length === 1)
  const shape = spelt && !alone ? 'spelt' : lengths.join('-')
  if (alone && figures.length >= 13) return true
  if (MOBILE.test(figures)) return alone || MOBILE_SHAPES.has(shape)
  if (LAND_LINE.test(figures)) return alone || /^(?:2-)?[34]-(?:[78]|3-4|4-4|4-3)$/.test(shape) || spelt
  if (RESIDENT_ID.test(figures)) return true
  if (OLD_RESIDENT_ID.test(figures)) return spelt || shape === '6-6-3'
  return figures.length >= 13 && figures.length <= 19 && (spelt || CARD_SHAPE.test(shape))
}

const MOBILE = /^((?:00)?86)?1[3-9][0-9]{9}$/
const MOBILE_SHAPES = new Set(
  ['3-4-4', '3-8', '7-4', '3-3-5', '4-4-3', '4-3-4', '3-2-2-2-2', '5-6', '6-5']
    .flatMap((shape) => [shape, `2-${shape}`, `4-${shape}`])
    .concat('2-11', '4-11', 'spelt'),
)
const LAND_LINE = /^(?:(?:00)?86)?0[1-9][0-9]{8,10}$/
const DATE = '(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])'
/**
 * GB 11643, the date only roughly true and the check digit unread: a mistyped number is as private. Two figures may follow
 * (disability certificate).
 */
const RESIDENT_ID = new RegExp(`^[1-9][0-9]{5}${DATE}[0-9]{3}[0-9X](?:[1-7][1-4])?$`)
const OLD_RESIDENT_ID = /^[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}$/
/** Cards are printed in fours. */
const CARD_SHAPE = /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|6-[79]|6-1[0-3]|4-6-5)$/
