// The catalogue as it is in some places: what the store has for them counts before what is published.
import type { Catalogue } from './catalogue.ts'
import type { RegionRows } from './regional-rows.ts'

/** @param rows by service, as `RegionalRows.read` gives them */
export function localCatalogue(catalogue: Catalogue, rows: Map<string, RegionRows>): Catalogue {
  if (rows.size === 0) return catalogue
  return {
    ...catalogue,
    guide: (service, locale, region) => catalogue.guide(service, locale, region, rows.get(service)),
  }
}
