// The region that a client names must be one: a slip would quietly get the nation's words.
import { isKnownRegion } from '../../knowledge/known-region.ts'
import { Refusal } from './problems.ts'
import type { WebParts } from './web-parts.ts'

/**
 * The region that was asked for, or the usual one.
 * @throws Refusal bad-field when there is no such region.
 */
export function wantedRegion({ catalogue, region: usual }: WebParts, asked: string | undefined): string | undefined {
  if (asked === undefined) return usual
  if (!isKnownRegion(catalogue.places, asked)) throw new Refusal('bad-field', { field: 'region' })
  return asked
}
