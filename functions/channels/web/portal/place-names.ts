// What a region is called on a page.
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { regionChain } from '../../../knowledge/region-chain.ts'
import { portalWords } from './portal-words.ts'
import type { Visit } from './visit.ts'

export type PlaceName = (region: string | undefined) => string

/** The nation when there is no region; a township or village is told by the county it lies in. */
export function placeNames({ places }: Pick<Catalogue, 'places'>, { locale }: Pick<Visit, 'locale'>): PlaceName {
  return (region) => {
    const named = (region ? regionChain(region) : []).flatMap((code) => places.place(code) ?? [])
    return named[0]?.name[locale] ?? portalWords(locale).guide.nation
  }
}
