// Decides from the loudness of each tenth of a second whether somebody speaks, and when they have done.

export interface Patience {
  /** Milliseconds before the first word. */
  first: number
  /** Milliseconds after the last one. */
  after: number
}

/** `unspoken`: nobody has said anything, and the time for it is over. */
export type Hush = 'waiting' | 'speaking' | 'done' | 'unspoken'

export interface Silence {
  /** @param loudness of the next tenth of a second, in decibels below full scale */
  take(loudness: number): Hush
  /** Somebody has spoken: a recogniser understands what is too short or too soft to be told from the room. */
  heard(): void
}

const PIECE_MS = 100
/** The quietest of so many pieces is the room: nobody speaks four seconds without a breath. */
const ROOM = 40
/** A voice stands out of the room by so much, in decibels; a little less while it goes on. */
const ABOVE = 10
const STILL_ABOVE = 6
/** So far below the loudest word it is no word: browsers turn the room up when nobody speaks. */
const BELOW = 20
/** The loudest word is forgotten by so much in a tenth of a second: people turn away. */
const FORGOTTEN = 0.1
/** Quieter is no room, but a microphone that has not begun. */
const NOTHING = -85
/** Less is no voice, however quiet the room. */
const FAINTEST = -52
/** One piece alone is a click. */
const VOICE = 2

export function silence({ first, after }: Patience): Silence {
  const room: number[] = []
  let loudest = -Infinity
  let loud = 0
  let quietMs = 0
  let broken = false
  return {
    take(loudness) {
      if (loudness > NOTHING) room.push(loudness)
      if (room.length > ROOM) room.shift()
      const floor = Math.min(...room)
      const above = floor + (loud >= VOICE ? STILL_ABOVE : ABOVE)
      const threshold = Math.max(Number.isFinite(above) ? above : FAINTEST, loudest - BELOW, FAINTEST)
      loudest -= FORGOTTEN
      loud = loudness > threshold ? loud + 1 : 0
      if (loud >= VOICE) {
        broken = true
        loudest = Math.max(loudest, loudness)
        quietMs = 0
        return 'speaking'
      }
      quietMs += PIECE_MS
      if (quietMs >= (broken ? after : first)) return broken ? 'done' : 'unspoken'
      return 'waiting'
    },
    heard() {
      broken = true
      quietMs = 0
    },
  }
}

/** Decibels below full scale, of samples of 16 bits. */
export function loudnessOf(piece: Int16Array): number {
  const sum = piece.reduce((total, sample) => total + sample * sample, 0)
  return 10 * Math.log10(sum / Math.max(1, piece.length) / 0x80_00 ** 2 + 1e-9)
}
