// The words of going on elsewhere: the shape that each language fills in.

/** Going on by six digits: with what was begun elsewhere, or elsewhere with this. */
export interface ResumeWords {
  ask: string
  how: string
  /** A conversation stands here that gives way. */
  instead: string
  code: string
  short: string
  checkAsk: string
  checkHow: string
  check: string
  checkShort: string
  go: string
  busy: string
  not: string
  /** By the code of the problem; what is none of them could not be reached. */
  wrong: Record<string, string>
  unreached: string
  given: string
  until: (moment: string) => string
  where: string
  done: string
  /** Beside a code that was given: to somebody who came with one. */
  other: string
}
