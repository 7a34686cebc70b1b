// Recordings through a real browser's microphone, on each of the ways to words: what arrives is what was said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../functions/commands/bench/chromium.ts'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { type AudioProvider, heard, openAudioProvider } from '../speech/audio-provider.ts'
import { TIMED } from '../timed.ts'
import { openSite, type OpenSite } from './open-site.ts'
import { openSpokenSite, type SpokenSite } from './open-spoken-site.ts'
import { closeness } from './sound/closeness.ts'
import { type FakeMicrophone, openFakeMicrophone } from './sound/fake-microphone.ts'
import { recordings, type Said } from './sound/recordings.ts'
import { speaker, withoutOwnEar } from './speaker.ts'

/** Noise suppression and gain of the browser, then a small codec: the waves are still these. */
const SAME = 0.35
const RATE = 16_000
const files = recordings()
/** Samples of each, at 16 kHz. */
const originals = new Map<string, Int16Array>()
const isMissing = findChromium(process.env['CHROMIUM']) === undefined

describe.skipIf(isMissing)('what is said', { timeout: 120_000, ...TIMED }, () => {
  let live: SpokenSite
  let upload: SpokenSite
  let compatible: OpenSite
  let provider: AudioProvider
  beforeAll(async () => {
    provider = await openAudioProvider()
    const speech = openAiSpeech({ apiKey: 'key', baseUrl: provider.url, transcription: 'a', voice: 'b' })
    live = await openSpokenSite()
    upload = await openSpokenSite({}, ['live'])
    compatible = await openSite({ web: { speech } })
  })
  afterAll(async () => {
    await Promise.all([live.close(), upload.close(), compatible.close(), provider.close()])
  })

  test.each(files)('in $file', async (said) => {
    const microphone = await openFakeMicrophone(said.bytes)
    try {
      for (const { file, bytes } of files) if (!originals.has(file)) originals.set(file, await microphone.read(bytes))

      live.aws.live.answersEach((stream) => [
        { text: said.text.slice(0, 2), partial: true, after: RATE * 3 },
        { text: said.text, after: 'end' },
        ...(stream.asked['language-code'] === (said.lang === 'en' ? 'en-US' : 'zh-CN')
          ? []
          : [{ stalls: true } as const]),
      ])
      await speakTo(live, microphone, said)
      const stream = live.aws.live.streams.at(-1)
      expect(stream?.isWhole).toBe(true)
      // A tenth of a second each, but for the last one.
      expect(new Set(stream?.pieces.slice(0, -1))).toEqual(new Set([RATE / 5]))
      expectSaid(samples(stream?.sound), said)
      expect(live.asked).not.toContain('POST /v1/speech/transcriptions')

      upload.aws.ear.answers([{ text: said.text, after: 'end' }])
      await speakTo(upload, microphone, said)
      const sent = upload.aws.ear.streams.at(-1)
      expect(sent?.asked['media-encoding']).toBe('ogg-opus')
      expectSaid(await microphone.read(sent?.sound ?? Buffer.alloc(0)), said)

      provider.answers(heard(said.text))
      await speakTo(compatible, microphone, said)
      const file = provider.asked.at(-1)?.form?.get('file') as File
      expect(file.type).toBe('audio/webm')
      expectSaid(await microphone.read(Buffer.from(await file.arrayBuffer())), said)
      microphone.check()
    } finally {
      await microphone.close()
    }
  })
})

/** Taps once, speaks, falls silent, reads, sends. */
async function speakTo(site: OpenSite, microphone: FakeMicrophone, { lang, text }: Said): Promise<void> {
  const page = await microphone.page()
  await withoutOwnEar(page)
  const script = `<script src="{site}/widget/bangban.js" data-locale="${lang === 'en' ? 'en' : 'zh-CN'}"></script>`
  await page.goto(
    site.host({ html: `<!doctype html><html lang="${lang}"><title>Portal</title><main>Portal</main>${script}` }),
  )
  const they = speaker(page)
  await they.speak()
  await they.card.locator('.voice-level').waitFor({ state: 'detached', timeout: 70_000 })
  await expect.poll(() => they.box.inputValue()).toBe(text)
  await they.press(/^(?:发送|Send)$/)
  await they.replied()
  expect(await they.widget.locator('.given').last().textContent()).toContain(text)
  await page.context().close()
}

function samples(sound: Buffer = Buffer.alloc(0)): Int16Array {
  return new Int16Array(Uint8Array.from(sound).buffer)
}

/** As long as the recording and the second before it, as loud as a voice, and these waves more than any others. */
function expectSaid(sound: Int16Array, { file }: Said): void {
  const original = originals.get(file) ?? new Int16Array()
  expect(sound.length).toBeGreaterThan(original.length + RATE * 0.8)
  const energy = Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length)
  expect(energy).toBeGreaterThan(50)
  const same = closeness(sound, original)
  if (process.env['SPEECH_FILES'])
    process.stdout.write(`${file} ${(sound.length / RATE).toFixed(1)} s ${same.toFixed(3)}\n`)
  expect(same).toBeGreaterThan(SAME)
  const others = [...originals].filter(([name]) => name !== file).map(([, other]) => closeness(sound, other))
  expect(Math.max(0, ...others)).toBeLessThan(same)
}
