// Keeps the sound of texts that are said to everybody, so that each is paid for once.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Shelf } from './shelf.ts'
import type { Speech } from './speech.ts'

export interface KeepingParts {
  shelf: Shelf
  /** Who speaks a language: another name is another sound. */
  voiceOf(locale: 'zh-CN' | 'en'): string
  /** The shelf failed: nobody who listens notices. */
  failed(error: unknown): void
}

/** Nothing is laid down of a text that is not `forEverybody`, nor looked for: its very name would tell of it. */
export function keepingSound(speech: Speech, { shelf, voiceOf, failed }: KeepingParts): Speech {
  return {
    ...speech,
    async speak(text, options) {
      if (options.forEverybody !== true) return speech.speak(text, options)
      const name = soundName(voiceOf(options.locale), options.pace ?? 1, text)
      const kept = await inTime(shelf.get(name)).catch(failed)
      if (kept) return { bytes: kept, type: 'audio/mpeg' }
      const sound = await speech.speak(text, options)
      await inTime(shelf.put(name, sound.bytes, sound.type)).catch(failed)
      return sound
    },
  }
}

/** Somebody waits: a shelf that is slow is as good as empty. */
const PATIENCE_MS = 1000

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const done = new AbortController()
  const late = sleep(PATIENCE_MS, undefined, { signal: done.signal }).then(() => {
    throw new Error(`nothing within ${PATIENCE_MS} ms`)
  })
  return Promise.race([work, late]).finally(() => {
    late.catch(() => undefined)
    work.catch(() => undefined)
    done.abort()
  })
}

/** SHA-256 of voice, pace and text. */
export function soundName(voice: string, pace: number, text: string): string {
  const hash = createHash('sha256').update(JSON.stringify([voice, Math.round(pace * 100), text]))
  return `sounds/${hash.digest('hex')}.mp3`
}
