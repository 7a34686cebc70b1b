// Who is known to be filing: what was shown, against what a filing needs.
import type { Filing, IdentityLevel } from '../filings/filing.ts'
import { isPreApplication } from '../filings/submission.ts'
import type { Conversation } from './conversation.ts'

/** What has been shown, and still counts. @param now milliseconds since 1970 */
export function levelShown({ identity }: Pick<Conversation, 'identity'>, now: number): IdentityLevel {
  return identity && identity.until > now ? identity.level : 'none'
}

/** True when this filing can only be a pre-application: an original is still to be seen somewhere else. */
export function needsOriginal({ identity }: Filing, conversation: Conversation, now: number): boolean {
  return isPreApplication({ identity: { needed: identity.level, shown: levelShown(conversation, now) } })
}
