// Who somebody has shown to be, and the door through which they show it: the port.
import type { IdentityLevel } from '../filing.ts'

/** What stays shown for a while, sealed in the head of the conversation; never logged, never in a prompt. */
export interface Identity {
  level: Exclude<IdentityLevel, 'none'>
  /** The portal's own name of this person; who signs in as another begins another conversation. */
  subject: string
  name?: string
  residentId?: string
  /** Eleven digits. */
  mobile?: string
  /** Milliseconds since 1970; afterwards nothing is shown any more. */
  until: number
}

/** How long it counts once it was shown. */
export const SHOWN_FOR_MS = 30 * 60_000

/**
 * Why a token shows nothing: there is no portal; it is none of its tokens for us; its minutes are over; it was used
 * before, by another conversation; this conversation is somebody else's.
 */
export type IdentityFault = 'no-portal' | 'bad-identity' | 'identity-expired' | 'identity-used' | 'other-identity'

/** Thrown where a token shows nobody. It never says what stood in the token. */
export class IdentityRefused extends Error {
  override name = 'IdentityRefused'
  readonly code: IdentityFault

  constructor(code: IdentityFault) {
    super(code)
    this.code = code
  }
}

/** A token that was read: whom it shows, and what makes sure that it counts once. */
export interface Read {
  identity: Identity
  /** Names this token among all of its portal. */
  once: string
  /** Milliseconds since 1970 from which the token itself is refused. */
  expiresAt: number
}

/**
 * Reads what the portal says of somebody. The levels `portal` and `national` come from it alone: there is no line to the
 * national network identity (网号) here, the portal vouches for it.
 * @throws IdentityRefused for a token that shows nobody
 */
export type IdentityDoor = (token: string) => Promise<Read>
