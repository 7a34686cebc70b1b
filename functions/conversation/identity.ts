// Who is known to be filing: what was shown, against what a filing needs.
import type { Filing, IdentityLevel } from '../filings/filing.ts'
import { isPreApplication } from '../filings/submission.ts'

/** Nobody can show who they are here yet, on no channel; so a filing that needs it becomes a pre-application. */
export const IDENTITY_SHOWN: IdentityLevel = 'none'

/** True when this filing can only be a pre-application: an original is still to be seen somewhere else. */
export function needsOriginal({ identity }: Filing): boolean {
  return isPreApplication({ identity: { needed: identity.level, shown: IDENTITY_SHOWN } })
}
