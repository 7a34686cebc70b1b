// From a region upwards: which places' words count there, and which facts.
import type { Fact, RegionOverride } from './guide.ts'

/**
 * Village (12 digits) → township (9) → county (6) → city (4 + 00) → province (2 + 0000), nearest first.
 * The code itself always counts; GB/T 2260 (6 digits), NBS (9 and 12).
 */
export function regionChain(code: string): string[] {
  const upwards = [12, 9, 6].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits))
  return [...new Set([code, ...upwards, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])]
}

/** A fact as it stands in a region; `region` is the nearest place that says so, absent for the nation. */
export type LocalFact = Fact & { region?: string }

/** Each place changes what it names and leaves the rest as the next larger place has it. */
export function factsIn(facts: Fact[], regions: Record<string, RegionOverride>, region?: string): LocalFact[] {
  const downwards = region ? regionChain(region).reverse() : []
  return facts.map((fact) =>
    downwards.reduce<LocalFact>((local, code) => {
      const override = regions[code]?.facts.find(({ id }) => id === fact.id)
      return override ? { ...local, ...override, region: code } : local
    }, fact),
  )
}

/** Province or city; the code of a township may end with 00 too (371102100). */
export function isCity(code: string): boolean {
  return code.length === 6 && code.endsWith('00')
}

/** Whether the first place is the second or lies in it. */
export function liesIn(inner: string, outer: string): boolean {
  return inner.startsWith(outer.length > 6 ? outer : outer.replace(/(?:00){1,2}$/, ''))
}
