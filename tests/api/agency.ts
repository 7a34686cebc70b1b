// What an agency sends to the house, signed as it must be.
import type { CaseUpdate } from '../../functions/filings/delivery/agency-api.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { AGENCY_SECRET, type House } from '../house.ts'
import type { Request } from './checked-client.ts'

export type Signed = Request & { raw: string }

/** The first update of a case that went well, but for what is said otherwise. */
export function update(about: Partial<CaseUpdate> & Pick<CaseUpdate, 'reference' | 'agency'>): CaseUpdate {
  return { case: 'A-1', sequence: 1, received: 1, state: 'accepted', at: '2026-11-21T09:00:00+08:00', ...about }
}

export function signedUpdate(house: House, about: Parameters<typeof update>[0], secret = AGENCY_SECRET): Signed {
  const timestamp = '2026-11-21T09:00:00+08:00'
  const raw = JSON.stringify({ type: 'case.changed', timestamp, data: update(about) })
  return signed(raw, house.parts.now().getTime(), secret)
}

/** @param at milliseconds since 1970 */
export function signed(raw: string, at: number, secret = AGENCY_SECRET): Signed {
  return { raw, headers: { 'Content-Type': 'application/json', ...sign(secret, 'A-1.1', raw, at) } }
}
