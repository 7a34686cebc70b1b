// Who calls, as far as the telephone network itself has vouched for the number of the line.
import { type Identity, SHOWN_FOR_MS } from '../filings/identity/identity.ts'

/** @param caller eleven digits @param now milliseconds since 1970 */
export function lineIdentity(caller: string, now: number): Identity {
  return { level: 'phone', subject: 'line', mobile: caller, until: now + SHOWN_FOR_MS }
}
