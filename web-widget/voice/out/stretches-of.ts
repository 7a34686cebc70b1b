// Sentences gathered into stretches of sound: fewer to ask for, and the same ones for everybody who hears the same answer.
import { readingMs } from './reading-ms.ts'
import type { Sentence } from './sentences-in.ts'

export interface Stretch {
  text: string
  /** Place of its first sentence, and how long each takes by itself. */
  from: number
  lengths: number[]
}

const LONGEST_MS = 14_000

/** A stretch ends with its part of the message: what can be chosen may be gone the next time. */
export function stretchesOf(sentences: Sentence[]): Stretch[] {
  const stretches: Stretch[] = []
  sentences.forEach(({ said, part }, at) => {
    const last = stretches.at(-1)
    const ms = readingMs(said, 1)
    const whole = (last?.lengths ?? []).reduce((sum, length) => sum + length, ms)
    if (!last || whole > LONGEST_MS || sentences[at - 1]?.part !== part)
      stretches.push({ text: said, from: at, lengths: [ms] })
    else {
      // A line break is a pause.
      last.text += `\n${said}`
      last.lengths.push(ms)
    }
  })
  return stretches
}
