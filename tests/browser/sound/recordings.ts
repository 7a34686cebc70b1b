// Recordings with what is said in them: a folder that is named in SPEECH_FILES, or some of our own making.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wav } from '../../speech/recordings.ts'
import { flac } from './flac.ts'
import { syllables } from './synthetic.ts'

export interface Said {
  file: string
  bytes: Buffer
  lang: 'zh' | 'en'
  text: string
}

/** A folder of WAV and FLAC with a `transcripts.jsonl`: a line for each with `file`, `lang` and `text`. */
export function recordings(folder = process.env['SPEECH_FILES']): Said[] {
  if (!folder) return OWN
  const lines = readFileSync(join(folder, 'transcripts.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { file, lang, text } = JSON.parse(line) as Said
    return { file, lang, text, bytes: readFileSync(join(folder, file)) }
  })
}

const OWN: Said[] = [
  { file: 'telephone.wav', lang: 'zh', text: '身份证丢了补办要多少钱', bytes: asWav(syllables(8000, 9, 3), 8000) },
  {
    file: 'studio.flac',
    lang: 'en',
    text: 'How do I replace my ID card',
    bytes: flac(syllables(16_000, 7, 8), 16_000),
  },
]

function asWav(samples: Int16Array, rate: number): Buffer {
  const head = wav(samples.length / rate, { rate }).subarray(0, 44)
  return Buffer.concat([head, Buffer.from(samples.buffer)])
}
