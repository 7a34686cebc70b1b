// The box for free words, always there.
import { h, isComposing, isVisible } from './dom.ts'
import { draw } from './draw.ts'
import { microphoneButton } from './microphone-button.ts'
import type { VoiceHost } from './voice/host.ts'
import type { Words } from './words/words.ts'

/** The most that the service takes at once. */
const LONGEST = 4000

export interface Composer {
  element: HTMLElement
  box: HTMLTextAreaElement
  /** Shows the microphone where something can hear. */
  offerMicrophone(): Promise<void>
  /** @param beside a question is open, and this is for other words @param large a short hint, for large text */
  say(words: Words, beside: boolean, large: boolean): void
}

export interface ComposerActs {
  /** Takes what was written; the box is empty again by then. */
  send(said: string): void
  /** The box of an open question that takes any words. */
  questionBox(): HTMLInputElement | HTMLTextAreaElement | undefined
  /** The microphone could not be loaded. */
  failed(): void
}

export function composer(host: VoiceHost, { send, questionBox, failed }: ComposerActs): Composer {
  const box = h('textarea', { rows: 1, maxlength: LONGEST, autocomplete: 'off', enterkeyhint: 'send' })
  const button = h('button', { type: 'submit', class: 'icon filled send' }, draw('send'))
  const submit = (event: Event) => {
    event.preventDefault()
    const said = box.value.trim()
    box.value = ''
    if (isVisible(said)) send(said)
    // On a touch screen the keyboard would go on covering the answer.
    if (matchMedia('(pointer: coarse)').matches) box.blur()
    else box.focus()
  }
  box.addEventListener('keydown', (event) => {
    // While an input method composes, Enter takes its word and does not send.
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) submit(event)
  })
  const foot = h('div', { class: 'foot' })
  const microphone = microphoneButton(host, { foot, box: () => questionBox() ?? box, send }, failed)
  foot.append(h('form', { novalidate: true, onsubmit: submit }, box, microphone.element, button), microphone.instead)
  return {
    element: foot,
    box,
    offerMicrophone: microphone.offer,
    say(words, beside, large) {
      const label = beside ? words.sayBeside : words.say
      // Who speaks to the computer says the words that stand there: they are part of the name.
      box.setAttribute('aria-label', large ? `${words.sayShort}: ${label}` : label)
      box.setAttribute('placeholder', large ? words.sayShort : label)
      button.setAttribute('aria-label', words.send)
      foot.classList.toggle('elder', large)
      microphone.say(words)
    },
  }
}
