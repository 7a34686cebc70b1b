// A guide as it is in a place, with what the store has for it.
import type { Locale } from '../../filings/filing.ts'
import { localCatalogue } from '../../knowledge/local-catalogue.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'
import type { WebParts } from './web-parts.ts'

/** @returns undefined when there is no such service */
export async function localGuide(
  { catalogue, regionalRows }: Pick<WebParts, 'catalogue' | 'regionalRows'>,
  service: string,
  locale: Locale,
  region: string | undefined,
): Promise<ResolvedGuide | undefined> {
  // Only a service that is there is looked up: an address that anybody may write is no key.
  if (!region || !catalogue.guide(service, locale)) return catalogue.guide(service, locale)
  return localCatalogue(catalogue, await regionalRows.read([service], [region])).guide(service, locale, region)
}
