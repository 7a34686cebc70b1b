// The bar while something is read aloud: stop first, then slower and faster, and in elder mode the lasting choice.
import { h, set } from '../../dom.ts'
import type { VoiceHost } from '../host.ts'
import { FASTEST, keepWishes, keptWishes, SLOWEST } from './wishes.ts'
import type { ReadingWords } from './words.ts'

export interface Bar {
  element: HTMLElement
  stop: HTMLElement
}

const STEP = 0.1

export interface BarActs {
  stop(): void
  /** The pace that is kept has changed. */
  paced(): void
}

/** Only in elder mode each reply may be read without being asked. */
export function readingBar(words: ReadingWords, { kept: memory, isElder }: VoiceHost, acts: BarActs): Bar {
  const button = (label: string, act: () => void) =>
    h('button', { type: 'button', class: 'plain', onclick: act }, label)
  const stop = h(
    'button',
    { type: 'button', class: 'filled', onclick: () => acts.stop() },
    h('span', { class: 'reading-square', 'aria-hidden': 'true' }),
    words.stop,
  )
  const pace = (by: number) => {
    const kept = keptWishes(memory)
    const to = Math.min(FASTEST, Math.max(SLOWEST, Math.round((kept.pace + by) * 10) / 10))
    keepWishes(memory, { ...kept, pace: to })
    ends(to)
    if (to !== kept.pace) acts.paced()
  }
  const slower = button(words.slower, () => pace(-STEP))
  const faster = button(words.faster, () => pace(STEP))
  // Not `disabled`: whoever presses it to the end keeps the focus.
  const ends = (at: number) => {
    set(slower, { 'aria-disabled': String(at <= SLOWEST) })
    set(faster, { 'aria-disabled': String(at >= FASTEST) })
  }
  const every = h('input', { type: 'checkbox', checked: keptWishes(memory).every })
  every.addEventListener('change', () => keepWishes(memory, { ...keptWishes(memory), every: every.checked }))
  ends(keptWishes(memory).pace)
  return {
    element: h(
      'div',
      { class: 'reading-bar', role: 'group', 'aria-label': words.bar },
      stop,
      slower,
      faster,
      isElder() && h('label', {}, every, words.every),
    ),
    stop,
  }
}
