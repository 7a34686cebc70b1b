// Six digits to go on elsewhere, large, with the moment they end and where they are typed.
import { h } from '../dom.ts'
import type { ResumeCode } from '../service/service.ts'
import type { View } from '../view.ts'
import { resumeWords } from './words-in.ts'

export interface CarryActs {
  done(): void
  /** Has a code already. */
  have(): void
}

/** @param given none: it could not be given just now, for this reason */
export function carryCard({ words, locale }: View, given: ResumeCode | string, acts: CarryActs): HTMLElement {
  const { given: heading, until, where, wrong, unreached, done, other } = resumeWords(locale)
  const body =
    typeof given === 'string'
      ? [h('p', { role: 'alert' }, wrong[given] ?? unreached)]
      : [
          h('h3', {}, heading),
          h(
            'p',
            { class: 'code' },
            h('span', { 'aria-hidden': 'true' }, `${given.code.slice(0, 3)} ${given.code.slice(3)}`),
            // Digit by digit for the ear, as it is to be typed.
            h('span', { class: 'unseen' }, [...given.code].join(' ')),
          ),
          h('p', {}, until(momentIn(locale, given.expiresAt))),
          h('p', {}, where),
        ]
  return h(
    'section',
    { class: 'card carry', tabindex: -1, role: 'group', 'aria-label': words.wantCode },
    body,
    h('button', { type: 'button', class: 'primary', onclick: () => acts.done() }, done),
    h('button', { type: 'button', class: 'quiet', onclick: () => acts.have() }, other),
  )
}

function momentIn(locale: string, moment: string): string {
  return new Date(moment).toLocaleString(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  })
}
