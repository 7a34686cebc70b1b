// The cards of the microphone: what each says, and what can be pressed on it.
import { type Child, h } from '../../dom.ts'
import { processors } from './consent.ts'
import { level } from './level.ts'
import type { Tray } from './tray.ts'
import type { TroubleKind } from './trouble.ts'
import type { Way } from './ways.ts'
import type { HearingWords } from './words.ts'

export interface CardActs {
  /** The citizen agrees to those who are named. */
  begin(): void
  close(): void
  /** The citizen agrees no more. */
  refuse(): void
  finish(): void
  again(): void
  who(): void
  send(text: string): void
  change(text: string): void
}

/** What saying it again cannot mend. */
const HOPELESS = new Set<TroubleKind>(['barred', 'insecure', 'broken'])

export function cards(tray: Tray, words: () => HearingWords, acts: CardActs) {
  const meter = level()
  const sofar = h('p', { class: 'voice-words' })
  const button = (kind: string, text: string, act: () => void) =>
    h('button', { type: 'button', class: kind, onclick: act }, text)
  const ways = (...children: Child[]) => h('div', { class: 'voice-ways' }, children)
  const named = (all: Way[]) => {
    const { by, orBy, notKept } = words()
    const [first, ...others] = processors(all).map((who) => by[who])
    return [first, ...others.map((other) => orBy + other), notKept].map((text) => h('p', {}, text))
  }
  const ask = (all: Way[], ...choice: Child[]) =>
    tray.show('consent', '', h('h3', {}, words().consent), named(all), choice)
  return {
    consent(all: Way[]) {
      ask(all, button('primary', words().agree, acts.begin), button('plain', words().type, acts.close))
    },
    who(all: Way[]) {
      ask(all, button('primary', words().goOn, acts.again), button('plain', words().withdraw, acts.refuse))
    },
    opening() {
      sofar.textContent = ''
      tray.show('opening', words().opening, ways(button('plain', words().discard, acts.close)))
    },
    recording(held: boolean) {
      const { recording, letGo, finishing, done, discard, who } = words()
      if (held) return tray.show('held', recording, meter.element, h('p', {}, letGo), sofar)
      tray.show(
        'recording',
        recording,
        meter.element,
        h('p', {}, finishing),
        sofar,
        button('primary', done, acts.finish),
        ways(button('plain', discard, acts.close), button('quiet', who, acts.who)),
      )
    },
    level: (of: number) => meter.show(of),
    words(text: string) {
      sofar.textContent = text
      sofar.scrollTop = sofar.scrollHeight
    },
    writing() {
      tray.show('writing', words().writing, sofar, ways(button('plain', words().discard, acts.close)))
    },
    confirm(text: string) {
      const { asked, right, again, change } = words()
      const yes = button('primary', right, () => acts.send(text))
      yes.setAttribute('aria-describedby', 'voice-asked voice-said')
      tray.show(
        'confirm',
        '',
        h('h3', { id: 'voice-asked' }, asked),
        h('p', { id: 'voice-said', class: 'voice-words' }, text),
        yes,
        ways(
          button('plain', again, acts.again),
          button('plain', change, () => acts.change(text)),
        ),
      )
    },
    /** @param isKept the same sound can be sent once more */
    trouble(kind: TroubleKind, isKept: boolean) {
      const { trouble, again, retry, type } = words()
      const more = isKept
        ? button('primary', retry, acts.finish)
        : !HOPELESS.has(kind) && button('primary', again, acts.again)
      tray.show('trouble', trouble[kind], more, button('plain', type, acts.close))
    },
  }
}
