// What goes between a telephone and its line: what happens at the caller's end, and what the caller is told, out of the vendor's markup.

/** What happens at the caller's end. */
export type Happening =
  | { is: 'ringing' }
  /** `noise`: character errors of the line, 0 to 0.4. */
  | { is: 'said'; words: string; noise?: number }
  | { is: 'keyed'; digits: string }
  | { is: 'silent' }
  /** The line itself comes back, as it was told to. */
  | { is: 'redirected' }
  | { is: 'dialled'; taken: boolean }
  | { is: 'hung-up' }

/** Heard by the caller: words at a pace, or nothing for a while. */
export type Sound =
  /** `pace` is a share of the voice's own: 1 usual, 0.75 slow. */
  { do: 'say'; text: string; language: string; pace: number } | { do: 'pause'; ms: number }

export interface Gather {
  do: 'gather'
  /** Where what was heard goes: a path of this house. */
  action: string
  language: string
  hints: string[]
  /** So many keys act without a `#`; any number of them when left out. */
  numDigits?: number
  /** Silence of so many milliseconds counts as nothing said, and ends a number that was keyed. */
  startMs: number
  /** So many milliseconds of silence end what was said; the line finds it itself when left out. */
  endMs?: number
  /** Silence is told too; otherwise the next verb is done. */
  tellsSilence: boolean
  say: Sound[]
}

/** One verb after the other is done; after the last the line hangs up. */
export type Verb =
  | Sound
  | Gather
  | { do: 'redirect'; to: string }
  | { do: 'dial'; number: string; ms: number; action?: string }
  | { do: 'hang-up' }

export interface LineAnswer {
  verbs: Verb[]
  /** As it came over the line. */
  twiml: string
  status: number
  /** How long the webhook took. */
  ms: number
  /** What of the words arrived at the line. */
  heard?: string
}
