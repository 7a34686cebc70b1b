// Decides which places are meant by the names in what was said.
import { isCity, liesIn } from './region-chain.ts'
import type { Mention, Mentions } from './region-mentions.ts'

/** One place that the words name, by one name or by several: 山东, 日照. */
export interface PlaceMeant {
  /** More than one when the name leaves a choice; larger places first, then by code. */
  codes: string[]
  /** The names that say it, as they stand in the words. */
  spans: { at: number; end: number }[]
}

/**
 * Of all mentions the places that agree with most of the others: 山东 and 日照 mean 日照市, for it lies in 山东. What is
 * named besides and lies nowhere in it is meant too (日照交的医保，去北京看病), so that neither is dropped in silence.
 *
 * @returns in the order in which they are named
 */
export function placesMeant({ mentions, rest }: Mentions): PlaceMeant[] {
  const meant: PlaceMeant[] = []
  for (let left = mentions.filter((mention) => !isDoubtful(mention, mentions, rest)); left.length > 0;) {
    const best = mostAgreeing(left)
    const says = ({ codes }: Mention, group: string[]) =>
      codes.some((outer) => group.some((code) => liesIn(code, outer)))
    for (const group of best) {
      const codes = wellKnown(group).toSorted(byLevel)
      const spans = left.filter((mention) => says(mention, group)).map(({ at, end }) => ({ at, end }))
      meant.push({ codes, spans })
    }
    // A short name within a longer one is the word for a people: Linxia Hui, not 徽县 (Hui).
    left = left.filter((mention) => (mention.kind || !mention.short) && !says(mention, best.flat()))
  }
  return meant.toSorted((a, b) => (a.spans[0]?.at ?? 0) - (b.spans[0]?.at ?? 0))
}

/** Larger places first, then by code. */
export function byLevel(a: string, b: string): number {
  return level(a) - level(b) || Number(a) - Number(b)
}

/** Words of home, family and treatment, which stand beside a place in a true answer; others speak against a weak name. */
const BESIDE =
  /参保地?|户籍地?|户口|老家|家乡|家里|医保|社保|交的|交在|缴|看病|治病|就医|住院|手术|医院|退休|养老|打工|上班|工作|居住|长住|[带看]?(?:孙子|孙女|孩子|娃)|儿子|女儿|闺女|[爸妈爷奶父母亲老伴]|我们?|咱们?|俺|[他她您你]们?|现在|目前|以前|然后|那[边里儿]|这[边里儿]|[在是去到来从住家人的了呢吧啊呀和跟与也就要想回办交保下边里]|谢谢|应该|\b(?:well|um|uh|oh|hi|hello|yes|no|it|its|is|was|am|are|be|been|will|we|he|she|they|our|his|her|their|you|your|i|im|ive|and|with|to|near|by|on|for|there|here|now|currently|living|lives?|lived|stay(?:s|ing|ed)?|mov(?:e|ed|ing)|work(?:s|ed|ing)?|retired|born|insured|insurance|registered|hukou|home|hometown|house|family|mother|father|mum|mom|dad|wife|husband|son|daughter|child|children|parents?|grandson|granddaughter|grandchild|hospitals?|doctors?|treat(?:ed|ment)?|see|go(?:es|ing)?|went|com(?:e|es|ing)|visit(?:ing)?|please|thanks|place|called|named|long|term|has|have|had|says?|think)\b/giu

/**
 * A county's name that may be another word: "long term" is not 陇县 (Long), and 绿色通道 not 通道. Its kind of place or a
 * place that it lies in or that lies in it makes it sure, and for a longer one a word such as 在; else a short one is none, and others only
 * beside words that go with a place.
 */
function isDoubtful(mention: Mention, mentions: Mention[], rest: string): boolean {
  if (mention.kind || mention.codes.some(isCity)) return false
  const others = mentions.filter((other) => other !== mention && !same(other, mention))
  const backed = mention.codes.some((code) =>
    others.some((other) => other.codes.some((place) => liesIn(code, place) || liesIn(place, code))),
  )
  if (backed || (mention.led && !mention.short)) return false
  const sureOnes = others.some((other) => other.kind || other.codes.some(isCity))
  return mention.short || sureOnes || /[\p{L}]/u.test(rest.replace(BESIDE, ''))
}

function same(one: Mention, other: Mention): boolean {
  return one.codes.join() === other.codes.join()
}

/** The codes that agree with most mentions, those together that agree with the same ones. */
function mostAgreeing(mentions: Mention[]): string[][] {
  const codes = [...new Set(mentions.flatMap((mention) => mention.codes))]
  const agreeing = codes.map((code) => ({
    code,
    with: mentions.flatMap((mention, at) => (mention.codes.some((outer) => liesIn(code, outer)) ? [at] : [])),
  }))
  const most = Math.max(...agreeing.map((each) => each.with.length))
  const groups = new Map<string, string[]>()
  for (const each of agreeing.filter((one) => one.with.length === most)) {
    const key = each.with.join()
    groups.set(key, [...(groups.get(key) ?? []), each.code])
  }
  return [...groups.values()]
}

/**
 * Of places one in the other with the same name the outer is meant. 海南 means the province and 西安 the provincial
 * capital (…0100), though districts elsewhere have these names; who means those says 区.
 */
function wellKnown(group: string[]): string[] {
  const outer = group.filter((code) => !group.some((other) => other !== code && liesIn(code, other)))
  const known = ['0000', '0100'].map((end) => outer.filter((code) => isCity(code) && code.endsWith(end)))
  return known.find((those) => those.length > 0) ?? outer
}

function level(code: string): number {
  return isCity(code) ? (code.endsWith('0000') ? 1 : 2) : code.length
}
