// Takes up sound in the audio worklet, beside the page: 16 bits, 16,000 samples a second, a tenth of a second at a time.
import { resampler } from './in/resample.ts'

declare const sampleRate: number
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, made: new () => AudioWorkletProcessor): void

const RATE = 16_000
const PIECE = RATE / 10

class Recorder extends AudioWorkletProcessor {
  #piece = new Int16Array(PIECE)
  #filled = 0
  #isOver = false
  #resample = resampler(sampleRate, RATE)

  constructor() {
    super()
    // Anything that is said to it means: that was all.
    this.port.addEventListener('message', () => {
      this.#isOver = true
      this.#send()
    })
    this.port.start()
  }

  process(inputs: Float32Array[][]): boolean {
    const sound = inputs[0]?.[0]
    if (this.#isOver) return false
    if (!sound) return true
    for (const sample of this.#resample(sound)) {
      this.#piece[this.#filled] = Math.max(-1, Math.min(1, sample)) * 0x7f_ff
      this.#filled += 1
      if (this.#filled === PIECE) this.#send()
    }
    return true
  }

  #send(): void {
    const sent = this.#piece.slice(0, this.#filled)
    this.#filled = 0
    this.port.postMessage(sent, { transfer: [sent.buffer] })
  }
}

registerProcessor('recorder', Recorder)
