// The button of the microphone: there only when something can hear, and with all behind it loaded when it is first pressed.
import { h } from './dom.ts'
import { draw } from './draw.ts'
import { loadVoice } from './load-later.ts'
import { capabilities } from './service/capabilities.ts'
import type { VoiceHost } from './voice/host.ts'
import type { Microphone, MicrophonePlace } from './voice/in/microphone.ts'
import type { Words } from './words/words.ts'

export interface MicrophoneButton {
  element: HTMLElement
  /** Stands in its place where nothing hears. */
  instead: HTMLElement
  /** Looks whether something can hear, and shows itself. */
  offer(): Promise<void>
  say(words: Words): void
}

/** @param failed what hears could not be loaded */
export function microphoneButton(
  host: VoiceHost,
  place: Omit<MicrophonePlace, 'button' | 'abilities'>,
  failed: () => void,
): MicrophoneButton {
  const label = h('span', {})
  const instead = h('p', { class: 'unheard quiet-text', hidden: true })
  let microphone: Microphone | undefined
  const load = async () => {
    const [voice, abilities] = await Promise.all([loadVoice(host), capabilities(host.base)])
    return (microphone ??= voice.openMicrophone(host, { ...place, button: element, abilities }))
  }
  const press = () => void load().then((made) => made.press(), failed)
  const element = h('button', { type: 'button', class: 'filled microphone', hidden: true, onclick: press })
  element.append(draw('microphone', 32), label)
  // Most of the way to a press.
  element.addEventListener('pointerdown', () => void load().catch(() => {}), { once: true })
  return {
    element,
    instead,
    async offer() {
      const { speech } = await capabilities(host.base)
      const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, unknown>
      const records = speech !== 'none' && 'mediaDevices' in navigator
      element.hidden = !(records || SpeechRecognition || webkitSpeechRecognition)
      instead.hidden = !element.hidden
    },
    say(words) {
      label.textContent = words.speak
      instead.textContent = words.unheard
      microphone?.say()
    },
  }
}
