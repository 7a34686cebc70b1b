// Reads replies aloud where something here can speak; what does it is loaded when it is first wanted.
import { readsEvery } from './keep.ts'
import { loadVoice } from './load-later.ts'
import { capabilities } from './service/capabilities.ts'
import type { VoiceHost } from './voice/host.ts'
import { voicesOf } from './voice/out/browser-voice.ts'
import type { Reader, Stage } from './voice/out/reader.ts'

export interface ReadAloud {
  /** Asks what there is to speak with: only then the buttons are there. */
  look(): void
  /** @param asked somebody has just pressed for it; otherwise it is read where the citizen wants to hear each reply */
  read(message: HTMLElement, asked: boolean): void
  stop(): void
}

/** @param log `data-reads` says in which languages its messages can be read */
export function readAloud(host: VoiceHost, stage: Stage, log: HTMLElement, failed: () => void): ReadAloud {
  let reader: Reader | undefined
  let wanted: HTMLElement | undefined
  const show = async () => {
    const { speech } = await capabilities(host.base)
    const all = ['zh-CN', 'en']
    log.dataset['reads'] = all.filter((language) => speech !== 'none' || voicesOf(language)[0]).join(' ')
  }
  // Not there in some browsers inside other programs.
  const voices = window.speechSynthesis as SpeechSynthesis | undefined
  voices?.addEventListener('voiceschanged', () => void show())
  return {
    look: () => void show(),
    read(message, asked) {
      if (!asked && !(host.isElder() && readsEvery())) return
      wanted = message
      const begin = (made: Reader) => {
        reader = made
        // Meanwhile it may have been stopped, or another been asked for.
        if (wanted === message) void reader.read(message, asked)
      }
      if (reader) begin(reader)
      else loadVoice(host).then((voice) => begin(reader ?? voice.openReader(host, stage)), failed)
    },
    stop() {
      wanted = undefined
      reader?.stop()
    },
  }
}
