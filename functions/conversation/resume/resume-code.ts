// What a resume code is: the little that is known of it where none is given or used.

/** What is sealed of a code at rest: whose it is. */
export const SEALED_OF_RESUME_CODES = ['carries'] as const

export interface NewCode {
  /** Six digits. */
  code: string
  mark: string
  /** Milliseconds since 1970. */
  until: number
}

/** Too many codes were given today: more would make guessing pay. */
export class NoCodeLeft extends Error {
  override name = 'NoCodeLeft'
}
