// How much of a recording is in what a microphone brought: the same waves, wherever they begin.

export const RATE = 16_000
/** A hundredth of a second. */
const FRAME = RATE / 100
/** What a microphone does to sound takes up to so long, beyond what is found by loudness. */
const SLACK = 2 * FRAME

/** From 0, another sound, to 1, the same; samples of both at 16 kHz. */
export function closeness(heard: Int16Array, original: Int16Array): number {
  const [loudHeard, loud] = [loudness(heard), loudness(original)]
  const lags = Math.max(1, loudHeard.length - Math.floor(loud.length / 2))
  const begin = best(lags, (lag) => alike(loudHeard, loud, lag)) * FRAME
  const from = Math.max(0, begin - SLACK)
  const near = best(2 * SLACK, (shift) => Math.abs(alike(heard, original, from + shift)))
  return Math.abs(alike(heard, original, from + near))
}

function loudness(sound: Int16Array): Float64Array {
  return Float64Array.from({ length: Math.floor(sound.length / FRAME) }, (_, place) => {
    const piece = sound.subarray(place * FRAME, (place + 1) * FRAME)
    return Math.sqrt(piece.reduce((sum, sample) => sum + sample * sample, 0) / FRAME)
  })
}

function best(count: number, of: (place: number) => number): number {
  let [found, most] = [0, -Infinity]
  for (let place = 0; place < count; place += 1) {
    const value = of(place)
    if (value > most) [found, most] = [place, value]
  }
  return found
}

/** Normalised correlation of what is there of both. */
function alike(heard: ArrayLike<number>, original: ArrayLike<number>, lag: number): number {
  let [product, ours, theirs] = [0, 0, 0]
  for (let at = 0; at < original.length; at += 1) {
    const [a, b] = [heard[at + lag] ?? 0, original[at] ?? 0]
    product += a * b
    ours += a * a
    theirs += b * b
  }
  return ours > 0 && theirs > 0 ? product / Math.sqrt(ours * theirs) : 0
}
