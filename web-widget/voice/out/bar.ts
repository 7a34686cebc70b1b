// The bar while something is read aloud: stop first, then slower and faster, and in elder mode the lasting choice.
import { h, set } from '../../dom.ts'
import { keepReading, keptReading } from '../../keep.ts'
import type { ReadingWords } from './words.ts'

export interface Bar {
  element: HTMLElement
  stop: HTMLElement
}

const STEP = 0.1
const SLOWEST = 0.6
const FASTEST = 1.4

export interface BarActs {
  stop(): void
  /** The pace that is kept has changed. */
  paced(): void
}

/** @param lasting each reply may be read without being asked */
export function readingBar(words: ReadingWords, lasting: boolean, acts: BarActs): Bar {
  const button = (label: string, act: () => void) =>
    h('button', { type: 'button', class: 'plain', onclick: act }, label)
  const stop = h(
    'button',
    { type: 'button', class: 'filled', onclick: () => acts.stop() },
    h('span', { class: 'reading-square', 'aria-hidden': 'true' }),
    words.stop,
  )
  const pace = (by: number) => {
    const kept = keptReading()
    const to = Math.min(FASTEST, Math.max(SLOWEST, Math.round((kept.pace + by) * 10) / 10))
    keepReading({ ...kept, pace: to })
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
  const every = h('input', { type: 'checkbox', checked: keptReading().every })
  every.addEventListener('change', () => keepReading({ ...keptReading(), every: every.checked }))
  ends(keptReading().pace)
  return {
    element: h(
      'div',
      { class: 'reading-bar', role: 'group', 'aria-label': words.bar },
      stop,
      slower,
      faster,
      lasting && h('label', {}, every, words.every),
    ),
    stop,
  }
}
