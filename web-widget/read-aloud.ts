// Reads replies aloud where something here can speak; what does it is loaded when it is first wanted.
import { keptReading } from './keep.ts'
import { loadVoice } from './load-voice.ts'
import { capabilities } from './service/capabilities.ts'
import type { VoiceHost } from './voice/host.ts'
import { voiceFor } from './voice/out/browser-voice.ts'
import type { Reader, Stage } from './voice/out/reader.ts'

export interface ReadAloud {
  /** Asks what there is to speak with: only then the buttons are there. */
  look(): void
  read(message: HTMLElement): void
  /** A reply that has just come: read where the citizen wants to hear each. */
  came(message: HTMLElement): void
  stop(): void
}

/** @param log its messages have a button to be read: `data-reads` says in which languages @param failed it could not be loaded */
export function readAloud(host: VoiceHost, stage: Stage, log: HTMLElement, failed: () => void): ReadAloud {
  let reader: Reader | undefined
  let serves = false
  let wanted: HTMLElement | undefined
  const show = () => {
    log.dataset['reads'] = ['zh-CN', 'en'].filter((language) => serves || voiceFor(language)).join(' ')
  }
  const read = async (message: HTMLElement, asked: boolean) => {
    wanted = message
    try {
      reader ??= (await loadVoice(host.base)).openReader(host, stage)
    } catch {
      return failed()
    }
    // Meanwhile it may have been stopped, or another been asked for.
    if (wanted === message) await reader.read(message, asked)
  }
  window.speechSynthesis?.addEventListener('voiceschanged', show)
  return {
    look() {
      show()
      void capabilities(host.base).then(({ speech }) => {
        serves = speech !== 'none'
        show()
      })
    },
    read: (message) => void read(message, true),
    came(message) {
      if (host.isElder() && keptReading().every && !document.hidden && message.querySelector('.read')?.getClientRects().length)
        void read(message, false)
    },
    stop() {
      wanted = undefined
      reader?.stop()
    },
  }
}
