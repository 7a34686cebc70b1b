// Brings sound to another rate: what the new rate cannot hold is filtered out before it could be heard as something else.

/** Zero crossings of the filter on each side: about 60 dB down where the new rate ends. */
const REACH = 16
/** Share of the new rate's band that is let through. */
const BAND = 0.9

/** One for each recording: it remembers the end of what came before. */
export function resampler(from: number, to: number): (sound: Float32Array) => Float32Array {
  if (from === to) return (sound) => sound
  const common = divisor(from, to)
  const [step, phases] = [from / common, to / common]
  const cut = Math.min(1, to / from) * BAND
  const half = Math.ceil(REACH / cut)
  const filters = Array.from({ length: phases }, (_, phase) => filter(cut, half, phase / phases))
  let kept = new Float32Array(half)
  let centre = half
  let phase = 0
  return (sound) => {
    const all = new Float32Array(kept.length + sound.length)
    all.set(kept)
    all.set(sound, kept.length)
    const made: number[] = []
    while (centre + half < all.length) {
      const taps = filters[phase] ?? []
      let sum = 0
      for (const [place, tap] of taps.entries()) sum += tap * (all[centre - half + place] ?? 0)
      made.push(sum)
      phase += step
      centre += Math.floor(phase / phases)
      phase %= phases
    }
    const past = Math.min(centre - half, all.length)
    kept = all.slice(past)
    centre -= past
    return Float32Array.from(made)
  }
}

/** A sinc in a Blackman window, its middle `shift` of a sample later; a steady tone keeps its height. */
function filter(cut: number, half: number, shift: number): number[] {
  const taps = Array.from({ length: 2 * half + 1 }, (_, place) => {
    const at = place - half - shift
    const turn = (Math.PI * at) / (half + 1)
    const window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn)
    return window * (at === 0 ? cut : Math.sin(Math.PI * cut * at) / (Math.PI * at))
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / sum)
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
