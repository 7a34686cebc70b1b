// Finds townships in what was said: behind or beside the county or city they lie in, or by a name that is theirs alone.
import { type Mention, type Mentions, type Sign, signsOf } from './region-mentions.ts'
import { isCity, liesIn } from './region-chain.ts'
import { EVERYDAY, parted, SAID_KIND, TOWNSHIP } from './region-town-names.ts'
import type { Town, Towns } from './region-towns.ts'

/** Where a name stands among the signs, the one behind the last included. */
interface Span {
  from: number
  to: number
}
type Placed = Mention & Span
/** `exact`: said with the kind it has today. */
type Match = Span & { code: string; kind: boolean; exact: boolean }

/** A name without kind may go on with these; with others it is part of another word: 东港民政局. */
const GOES_ON =
  /^(?:$|住|人|的|这|那|上班|上学|工作|打工|做|开|办|交|看|买|租|想|要|怎|能|可|领|去|来|回|搬|到|户口|医保|社保|老家|居住|有|没|和|跟|与|我|哪)/u
/** Stands right before a place; a name in the middle of other words is none. */
const LEADS = /(?:^|[在住到去来从是的属归们我咱俺家和跟与叫])$/u
const KIND_SAID = /街道|街办|办事处|镇|乡|公社|苏木|[农林牧渔]场/u
const END_OF_KIND = /街道(?:办事处)?|镇(?![企长])|乡(?![镇企])/gu
const [SHORTEST, LONGEST] = [2, 10]

/**
 * The mentions with the townships among them: a name with its kind (or one it used to have) anywhere beside its county
 * or city, one without right behind its county. A county's name within a township's (南湖 in 南湖镇) is none then. Alone
 * a name counts with its kind, if only one township of China has it or it lies in the city of `near`.
 * @param near code of where the citizen is
 */
export function withTowns(said: string, found: Mentions, towns: Towns, near?: string): Mentions {
  const signs = signsOf(said)
  const text = textOf(signs)
  if (!/\p{Script=Han}{2}/u.test(text)) return found
  const places = found.mentions.map((mention) => placed(mention, signs))
  const beside = besideTheirPlace(signs, places, towns)
  const matches = beside.length > 0 ? beside : alone(signs, places, towns, near)
  if (matches.length === 0) return found
  const named = [...Map.groupBy(matches, ({ from, to }) => `${from} ${to}`).values()].map((same) =>
    mentionOf(same, signs),
  )
  const left = places.filter((place) => !named.some((town) => overlaps(town, place)))
  const all = [...left, ...named].toSorted((a, b) => a.from - b.from)
  const rest =
    found.language === 'en' ? found.rest : all.reduceRight((so, { from, to }) => so.slice(0, from) + so.slice(to), text)
  return { ...found, mentions: all, rest }
}

function besideTheirPlace(signs: Sign[], places: Placed[], towns: Towns): Match[] {
  const counties = new Set(places.flatMap(({ codes }) => codes.filter((code) => !isCity(code))))
  const near = longest([...counties].flatMap((county) => matchesIn(signs, towns.of(county), places)))
  if (near.length > 0 || !KIND_SAID.test(textOf(signs))) return near
  const cities = new Set(places.flatMap(({ codes }) => codes.filter(isCity)))
  const within = [...cities].flatMap(towns.counties).filter((county) => !counties.has(county))
  const further = longest(within.flatMap((county) => matchesIn(signs, towns.of(county), places)))
  // Who names a county of this city means no township of another one.
  return further.filter((match) => !places.some((place) => !overlaps(place, match) && isOtherCounty(place, match)))
}

function isOtherCounty({ codes }: Placed, { code }: Match): boolean {
  return codes.some((other) => !isCity(other) && other.slice(0, 4) === code.slice(0, 4))
}

function matchesIn(signs: Sign[], towns: Town[], places: Placed[]): Match[] {
  const text = textOf(signs)
  return towns.flatMap(({ code, name }) => {
    if (!TOWNSHIP.test(name)) return []
    const { bare, kind } = parted(name)
    const found: Match[] = []
    const shared = bare.length >= SHORTEST ? bare : name
    for (let from = text.indexOf(shared); from >= 0; from = text.indexOf(shared, from + 1)) {
      const match = matchAt(text, from, { code, name, bare, kind })
      if (!match || !isWhole(signs, match)) continue
      const outer = places.filter(
        (place) => !overlaps(place, match) && place.codes.some((other) => liesIn(code, other)),
      )
      const behind = outer.some(
        ({ to }) => text.slice(to, from).replace(/^(?:下[面属辖])?的/u, '') === '' && to <= from,
      )
      const county = outer.some(({ codes }) => codes.some((other) => !isCity(other)))
      const beside = outer.length > 0 && (LEADS.test(text.slice(0, from)) || places.some(({ to }) => to === from))
      if (match.kind ? behind || beside : behind && county) found.push(match)
    }
    return found
  })
}

function matchAt(
  text: string,
  from: number,
  { code, name, bare, kind }: Town & { bare: string; kind: string },
): Match | undefined {
  const at = (to: number, rest: Pick<Match, 'kind' | 'exact'>): Match => ({ code, from, to, ...rest })
  const behind = text.slice(from + bare.length)
  const said = SAID_KIND.exec(behind)?.[0]
  if (said !== undefined && bare.length >= SHORTEST)
    return at(from + bare.length + said.length, { kind: true, exact: said.startsWith(kind) && kind !== '' })
  if (text.startsWith(name, from)) return at(from + name.length, { kind: true, exact: true })
  const isName = bare.length >= SHORTEST && !EVERYDAY.has(bare) && GOES_ON.test(behind)
  return isName ? at(from + bare.length, { kind: false, exact: false }) : undefined
}

/** Of names that overlap the longest; of townships with one name those of the kind that was said. */
function longest(matches: Match[]): Match[] {
  const chosen: Match[] = []
  for (const match of matches.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || Number(b.exact) - Number(a.exact),
  )) {
    const rivals = chosen.filter((other) => overlaps(other, match))
    if (rivals.every(({ from, to, exact }) => from === match.from && to === match.to && exact === match.exact))
      chosen.push(match)
  }
  return chosen
}

/** Not right behind another place: 青岛秦楼街道 is not the one of Rizhao. */
function alone(signs: Sign[], places: Placed[], towns: Towns, near?: string): Match[] {
  const text = textOf(signs)
  const matches: Match[] = []
  for (const { 0: kind, index } of text.matchAll(END_OF_KIND)) {
    const to = index + kind.length
    for (let from = Math.max(0, index - LONGEST); from <= index - SHORTEST; from++) {
      const name = text.slice(from, to).replace(/办事处$/u, '')
      if (!isWhole(signs, { from, to }) || !(isBroken(signs, from) || LEADS.test(text.slice(0, from)))) continue
      const span = { from, to }
      const others = places.filter((place) => !overlaps(place, span))
      if (others.some((place) => place.to === from)) continue
      const own = others.length === 0 && near !== undefined ? ownTowns(name, towns, near) : []
      const only = own.length > 0 ? undefined : towns.only(name)
      for (const { code } of only ? [only] : own) matches.push({ ...span, code, kind: true, exact: true })
      if (only || own.length > 0) break
    }
  }
  return longest(matches)
}

/** Those in the citizen's county, or failing that in the city. */
function ownTowns(name: string, towns: Towns, near: string): Town[] {
  const named = (county: string) => towns.of(county).filter((town) => town.name === name)
  const county = near.slice(0, 6)
  const own = isCity(county) ? [] : named(county)
  return own.length > 0 ? own : towns.counties(isCity(near) ? near : `${near.slice(0, 4)}00`).flatMap(named)
}

function textOf(signs: Sign[]): string {
  return signs.map(({ sign }) => sign).join('')
}

/** No comma or blank stands in it. */
function isWhole(signs: Sign[], { from, to }: Span): boolean {
  return (signs[to - 1]?.at ?? 0) - (signs[from]?.at ?? 0) === to - 1 - from
}

/** A comma or a blank stands before it. */
function isBroken(signs: Sign[], from: number): boolean {
  return (signs[from]?.at ?? 0) > (signs[from - 1]?.at ?? -1) + 1 || /[^\p{L}\p{N}]/u.test(signs[from - 1]?.sign ?? '')
}

function placed(mention: Mention, signs: Sign[]): Placed {
  const from = signs.findIndex(({ at }) => at >= mention.at)
  const behind = signs.findIndex(({ at }) => at >= mention.end)
  return { ...mention, from, to: behind < 0 ? signs.length : behind }
}

function mentionOf(same: Match[], signs: Sign[]): Placed {
  const { from = 0, to = 0, kind = false } = same[0] ?? {}
  const span = { at: signs[from]?.at ?? 0, end: (signs[to - 1]?.at ?? 0) + 1 }
  return { codes: [...new Set(same.map(({ code }) => code))], ...span, kind, short: false, led: false, from, to }
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}
