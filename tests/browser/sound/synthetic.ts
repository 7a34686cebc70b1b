// Makes recordings that sound a little like speech: syllables of a gliding voice with breaths between them, the same each time.

/** @param seed another voice, other syllables */
export function syllables(rate: number, count: number, seed: number): Int16Array {
  let state = seed * 2_654_435_761
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const made: number[] = []
  for (let place = 0; place < count; place += 1) {
    const length = Math.round(rate * (0.13 + 0.09 * chance()))
    const [from, to] = [110 + 120 * chance(), 110 + 120 * chance()]
    const formants = [300 + 500 * chance(), 900 + 1300 * chance(), 2400 + 700 * chance()]
    let phase = 0
    for (let at = 0; at < length; at += 1) {
      const pitch = from + ((to - from) * at) / length
      phase += (2 * Math.PI * pitch) / rate
      const rise = Math.min(1, at / (0.02 * rate), (length - at) / (0.04 * rate))
      made.push(rise * voiced(phase, pitch, formants))
    }
    const breath = Math.round(rate * (0.04 + 0.06 * chance()))
    for (let at = 0; at < breath; at += 1) made.push(0)
  }
  const loudest = Math.max(...made.map(Math.abs))
  return Int16Array.from(made, (sample) => (sample / loudest) * 16_000)
}

/** Harmonics of a voice, each as strong as it is near to a formant. */
function voiced(phase: number, pitch: number, formants: number[]): number {
  let sum = 0
  for (let harmonic = 1; harmonic * pitch < 3600; harmonic += 1) {
    const strength = formants.reduce((total, f) => total + 1 / (1 + ((harmonic * pitch - f) / 120) ** 2), 0.02)
    sum += strength * Math.sin(harmonic * phase)
  }
  return sum
}
