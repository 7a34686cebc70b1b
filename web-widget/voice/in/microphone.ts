// The microphone from the press of its button to words that can be changed: one state after another, each with a way out.
import type { Capabilities } from '../../service/capabilities.ts'
import type { VoiceHost } from '../host.ts'
import { takeTurn } from '../one-at-a-time.ts'
import { cards } from './cards.ts'
import { agree, unagreed, withdraw } from './consent.ts'
import type { Hearing, Told } from './hearing.ts'
import { holding } from './holding.ts'
import { tray } from './tray.ts'
import { Trouble } from './trouble.ts'
import { type Way, waysHere } from './ways.ts'
import { hearingWords } from './words-in.ts'

export interface MicrophonePlace {
  /** Holds the button and the box; the cards come above them. */
  foot: HTMLElement
  button: HTMLElement
  /** Where words go to be changed and sent. */
  box(): HTMLInputElement | HTMLTextAreaElement
  send(said: string): void
  abilities: Capabilities
}

export interface Microphone {
  /** As a tap on the button. */
  press(): void
  /** The language or the mode is another. */
  say(): void
}

/** Nothing is opened, and nobody is asked for anything, before the button is pressed. */
export function openMicrophone(host: VoiceHost, place: MicrophonePlace): Microphone {
  const { foot, button } = place
  const words = () => hearingWords(host.locale())
  const ways = waysHere(place.abilities)
  /** Did not work on this page: not tried again before all others. */
  const broken = new Set<Way>()
  const shown = tray(foot, () => words().microphone, close)
  /** Counts up with each beginning and end: what comes later from before is not shown. */
  let round = 0
  let current: Hearing | undefined
  let isListening = false
  let release = () => {}
  /** Shows the state again, in other words. */
  let redraw = () => {}

  const show = cards(shown, words, {
    begin: () => {
      agree(host.kept, ways)
      void begin()
    },
    close: () => {
      close()
      place.box().focus()
    },
    refuse() {
      withdraw(host.kept)
      close()
      place.box().focus()
    },
    finish: () => void finish(),
    again: () => void begin(),
    who() {
      stop()
      draw(() => show.who(ways))
    },
    send(text) {
      close()
      button.focus()
      place.send(text)
    },
    change: (text) => give(text),
  })

  function draw(how: () => void): void {
    redraw = how
    how()
  }

  function press(): void {
    if (isListening) void finish()
    else if (unagreed(host.kept, ways).length > 0) draw(() => show.consent(ways))
    else void begin()
  }

  /** @param held letting go before it has begun makes a tap of it */
  async function begin(held = () => false): Promise<void> {
    stop()
    const mine = round
    const isMine = () => mine === round
    release = takeTurn(close)
    draw(() => show.opening())
    let why = new Trouble('broken')
    for (const way of [...ways.filter((each) => !broken.has(each)), ...broken]) {
      if (!isMine()) return
      try {
        const hearing = await way.hear({ host, held, told: told(way, held, isMine) })
        if (!isMine()) return hearing.discard()
        broken.delete(way)
        current = hearing
        isListening = true
        return
      } catch (error) {
        why = error instanceof Trouble ? error : new Trouble('broken', { cause: error })
        // What the citizen or the machine refuses is refused to all ways alike.
        if (why.kind !== 'broken' && why.kind !== 'unreached') break
        broken.add(way)
      }
    }
    if (isMine()) fail(why)
  }

  function told(way: Way, held: () => boolean, isMine: () => boolean): Told {
    const mine =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (isMine()) act(...args)
      }
    return {
      began: mine(() => {
        const isHeld = held()
        draw(() => show.recording(isHeld))
      }),
      level: mine((of) => show.level(of)),
      words: mine((text) => show.words(text)),
      nearlyOver: mine(() => shown.status(words().nearlyOver)),
      over: mine((unspoken) => void finish(unspoken)),
      lost: mine(() => {
        broken.add(way)
        void begin()
      }),
    }
  }

  /** @param unspoken nothing stood out of the room: a recogniser may have heard a short word all the same */
  async function finish(unspoken = false): Promise<void> {
    const mine = round
    const hearing = current
    if (!hearing) return
    isListening = false
    draw(() => show.writing())
    try {
      const text = (await hearing.finish()).trim()
      if (mine !== round) return
      stop()
      if (!text) fail(new Trouble(unspoken ? 'silent' : 'wordless'))
      else if (host.isElder()) draw(() => show.confirm(text))
      else give(text)
    } catch (error) {
      if (mine === round) fail(error instanceof Trouble ? error : new Trouble('broken', { cause: error }))
    }
  }

  function fail(why: Trouble): void {
    // Sound that did not get through is kept: it may the next time.
    const isKept = why.kind === 'unreached' && current !== undefined
    if (!isKept) stop()
    release()
    draw(() => show.trouble(why.kind, isKept))
  }

  /** The words stand in the box: to be read, changed, and sent by the citizen. */
  function give(text: string): void {
    const { heard } = words()
    close()
    const box = place.box()
    box.value = [box.value.trim(), text].filter(Boolean).join(host.locale() === 'en' ? ' ' : '')
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const next = box.form?.querySelector<HTMLElement>('[type=submit]')
    // On a touch screen the keyboard would cover what is to be read.
    if (next && matchMedia('(pointer: coarse)').matches) next.focus()
    else box.focus()
    shown.status(heard(text))
  }

  function stop(): void {
    round += 1
    current?.discard()
    current = undefined
    isListening = false
    release()
  }

  function close(): void {
    stop()
    redraw = () => {}
    shown.hide()
  }

  holding(button, {
    canBegin: () => !isListening && unagreed(host.kept, ways).length === 0,
    begin: (held) => void begin(held),
    end: () => isListening && void finish(),
  })
  foot.closest('dialog')?.addEventListener('close', close)
  // Nothing is heard behind the citizen's back: another tab, a locked phone.
  document.addEventListener('visibilitychange', () => document.hidden && isListening && void finish())

  return {
    press,
    say: () => redraw(),
  }
}
