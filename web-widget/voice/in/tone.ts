// A short soft tone: up when it begins to listen, down when it has done.

const LENGTH_S = 0.14
const SOFTEST = 0.0001
const SOFT = 0.06
const [LOW, HIGH] = [523, 784]

export function tone(context: AudioContext, up: boolean): void {
  const [from, to] = up ? [LOW, HIGH] : [HIGH, LOW]
  const now = context.currentTime
  const gain = new GainNode(context, { gain: SOFTEST })
  const source = new OscillatorNode(context, { frequency: from })
  source.frequency.setValueAtTime(to, now + LENGTH_S / 2)
  gain.gain.exponentialRampToValueAtTime(SOFT, now + LENGTH_S / 4)
  gain.gain.exponentialRampToValueAtTime(SOFTEST, now + LENGTH_S)
  source.connect(gain).connect(context.destination)
  source.start(now)
  source.stop(now + LENGTH_S)
}
