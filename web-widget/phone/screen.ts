// What the telephone shows: how the call stands, its clock, the silence that runs, captions, and the way to a person.
import { h } from '../dom.ts'
import { type Captions, captions } from './captions.ts'
import { type Inside, inside } from './inside.ts'
import type { PhoneWords } from './words.ts'

export type State = 'idle' | 'ringing' | 'speaking' | 'listening' | 'thinking' | 'ended' | 'broken'

export interface Screen {
  words: PhoneWords
  captions: Captions
  inside: Inside
  top: HTMLElement
  /** Stands where words are said while a number is dialled. */
  transfer: HTMLElement
  state(state: State): void
  silence(left: number | undefined): void
  speaksSlowly(): void
  dialling(number: string): void
  taken(number: string): void
  dialled(): void
  isWriting(): boolean
}

export interface ScreenParts {
  language(): string
  isWriting(): boolean
  onDialled(taken: boolean): void
  onLeave(): void
}

const FULL = 1000

export function screen(words: PhoneWords, parts: ScreenParts): Screen {
  const line = h('p', { class: 'state', role: 'status' }, words.state.idle)
  const clock = h('span', { class: 'clock figures', role: 'timer', 'aria-label': words.lasted })
  const bar = h('progress', { max: FULL, value: 0, 'aria-hidden': 'true' })
  const left = h('p', { class: 'left' })
  const top = h('div', { class: 'top', 'data-state': 'idle' }, h('div', { class: 'top-row' }, line, clock), bar, left)
  const transfer = h('div', { class: 'transfer', hidden: true })
  let began = 0
  let ticking: ReturnType<typeof setInterval> | undefined
  let longest = 1

  const tell = (text: string, state: string) => {
    if (line.textContent !== text) line.textContent = text
    top.dataset['state'] = state
  }
  const tick = () => (clock.textContent = minutes(Math.floor((performance.now() - began) / 1000)))
  const offer = (...choices: [text: string, act: () => void][]) => {
    transfer.replaceChildren(
      ...choices.map(([text, act], at) =>
        h('button', { type: 'button', class: at === 0 ? 'filled' : 'plain', onclick: act }, text),
      ),
    )
    transfer.hidden = choices.length === 0
  }
  const silence = (ms: number | undefined) => {
    if (ms === undefined) longest = 1
    else longest = Math.max(longest, ms)
    bar.value = ms === undefined ? 0 : (FULL * ms) / longest
    left.textContent = ms === undefined ? '' : words.left(Math.ceil(ms / 1000))
  }

  return {
    words,
    captions: captions(words, parts.language),
    inside: inside(words),
    top,
    transfer,
    isWriting: parts.isWriting,
    silence,
    state(state) {
      tell(words.state[state], state)
      if (state === 'ringing') {
        began = performance.now()
        ticking = setInterval(tick, 1000)
        tick()
      }
      if (state === 'ended' || state === 'broken' || state === 'idle') {
        clearInterval(ticking)
        silence(undefined)
        offer()
      }
    },
    speaksSlowly: () => tell(words.slowly, 'slowly'),
    dialling(number) {
      tell(words.state.dialling(number), 'dialling')
      const { taken, notTaken } = words.transfer
      offer([taken, () => parts.onDialled(true)], [notTaken, () => parts.onDialled(false)])
    },
    taken(number) {
      tell(words.state.taken(number), 'taken')
      offer([words.transfer.ended, parts.onLeave])
    },
    dialled: () => offer(),
  }
}

function minutes(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
