// The words of listening: the shape that each language fills in.
import type { TroubleKind } from './trouble.ts'
import type { Processor } from './ways.ts'

export interface HearingWords {
  consent: string
  /** Who makes words of the sound. */
  by: Record<Processor, string>
  /** Between two of them: the second one is used when the first one cannot. */
  orBy: string
  notKept: string
  agree: string
  type: string
  withdraw: string
  goOn: string
  who: string
  opening: string
  recording: string
  /** Name of all of it. */
  microphone: string
  /** How it ends. */
  finishing: string
  letGo: string
  nearlyOver: string
  done: string
  discard: string
  writing: string
  heard: (words: string) => string
  asked: string
  right: string
  again: string
  change: string
  /** Beside a sentence: sends the same sound once more. */
  retry: string
  trouble: Record<TroubleKind, string>
}
