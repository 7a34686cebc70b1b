// A browser whose microphone plays a file, once from each opening on; it reads any sound that it can play.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { findChromium, launchChromium } from '../../../functions/commands/bench/chromium.ts'
import { wav } from '../../speech/recordings.ts'

export interface FakeMicrophone {
  /** A page that shares nothing with any other, and may use the microphone if `allowed`. */
  page(options?: BrowserContextOptions & { allowed?: boolean }): Promise<Page>
  /** @throws what a page threw meanwhile */
  check(): void
  /** Samples of any sound file, at 16 kHz. */
  read(bytes: Buffer): Promise<Int16Array>
  close(): Promise<void>
}

const PLAYED_AT = 48_000
/** Nothing before the first word would be lost on a real microphone either. */
const LEAD_S = 1
/** Without a file it beeps once a second. */
const FLAGS = ['--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required']

export async function openFakeMicrophone(recording?: Buffer): Promise<FakeMicrophone> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-microphone-'))
  const path = join(folder, 'said.wav')
  if (recording) await writeFile(path, await played(recording))
  const file = recording ? [`--use-file-for-fake-audio-capture=${path}%noloop`] : []
  const browser = await launch([...FLAGS, ...file])
  const thrown: Error[] = []
  return {
    check() {
      const [first] = thrown.splice(0)
      if (first) throw new Error(`The page threw: ${first.message}`, { cause: first })
    },
    async page({ allowed = true, ...options } = {}) {
      const permissions = allowed ? ['microphone'] : []
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        permissions,
        ...options,
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => thrown.push(error))
      return page
    },
    async read(bytes) {
      const page = await browser.newPage()
      const samples = await decode(page, bytes, 16_000)
      await page.close()
      return samples
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** As the browser's microphone wants it: WAV of 48 kHz, with a second of silence before. */
async function played(recording: Buffer): Promise<Buffer> {
  const browser = await launch([])
  try {
    const samples = await decode(await browser.newPage(), recording, PLAYED_AT)
    const sound = Buffer.concat([Buffer.alloc(LEAD_S * PLAYED_AT * 2), Buffer.from(samples.buffer)])
    const head = wav(sound.length / 2 / PLAYED_AT, { rate: PLAYED_AT }).subarray(0, 44)
    return Buffer.concat([head, sound])
  } finally {
    await browser.close()
  }
}

async function launch(flags: string[]) {
  const chromium = findChromium(process.env['CHROMIUM'])
  if (chromium === undefined) throw new Error('there is no Chromium')
  return launchChromium(chromium, flags)
}

async function decode(page: Page, bytes: Buffer, rate: number): Promise<Int16Array> {
  const samples = await page.evaluate(
    async ([base64, wanted]) => {
      const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const { length, numberOfChannels, ...sound } = await new OfflineAudioContext(1, 1, wanted)
        .decodeAudioData(file.buffer)
        .then((decoded) => ({
          length: decoded.length,
          numberOfChannels: decoded.numberOfChannels,
          channels: Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel)),
        }))
      const mixed = Int16Array.from({ length }, (_, at) => {
        const sum = sound.channels.reduce((total, channel) => total + (channel[at] ?? 0), 0)
        return Math.max(-1, Math.min(1, sum / numberOfChannels)) * 32_767
      })
      let text = ''
      for (const byte of new Uint8Array(mixed.buffer)) text += String.fromCharCode(byte)
      return btoa(text)
    },
    [bytes.toString('base64'), rate] as const,
  )
  const read = Buffer.from(samples, 'base64')
  return new Int16Array(read.buffer.slice(read.byteOffset, read.byteOffset + read.length))
}
