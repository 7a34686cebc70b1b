// A question that is answered in one box, with its example, its keys, and what is wrong beside it.
import { html, raw } from 'hono/html'
import type { SlotType } from '../../../filings/filing.ts'
import type { Markup } from '../portal/markup.ts'
import { ASKED } from './asked-ids.ts'
import type { Ask } from './open-ask.ts'
import type { TalkView } from './talk-view.ts'

/** More is no answer to any question. */
const LONGEST = 400

/** What a browser is told of a box, so that it brings up the keys that fit and may fill in what it knows. */
const BOXES: Partial<Record<SlotType, string>> = {
  'resident-id': 'inputmode="numeric" autocomplete="off" spellcheck="false"',
  mobile: 'type="tel" inputmode="numeric" autocomplete="tel"',
  'bank-card': 'inputmode="numeric" autocomplete="off" spellcheck="false"',
  'residence-card': 'autocapitalize="characters" autocomplete="off" spellcheck="false"',
  'credit-code': 'autocapitalize="characters" autocomplete="off" spellcheck="false"',
  passport: 'autocapitalize="characters" autocomplete="off" spellcheck="false"',
  certificate: 'autocapitalize="characters" autocomplete="off" spellcheck="false"',
  name: 'autocomplete="name" spellcheck="false"',
  number: 'inputmode="numeric" autocomplete="off"',
  amount: 'inputmode="decimal" autocomplete="off"',
}

/** Its words go out as they are: the core reads digits in any groups, and says what is wrong with them. */
export function oneBox(view: TalkView, { input }: Ask): Markup {
  const { words, typed } = view
  const { type } = input
  const same = raw(`id="box" name="said" maxlength="${LONGEST}"${labels(view)}`)
  const box =
    type === 'address' || type === 'text'
      ? html`<textarea ${same} rows="3" ${type === 'address' && html` autocomplete="street-address"`}>
${typed?.said}</textarea>`
      : html`<input ${same} ${raw(BOXES[type] ?? 'autocomplete="off"')} value="${typed?.said}" />`
  return html`${faultLine(view)}
    <p class="talk-box">${box}${type === 'amount' && html` <span>${words.yuan}</span>`}</p>
    <p class="quiet" id="${ASKED.hint}">
      ${words.example(input.example)}${type === 'resident-id' && html` ${words.endsInX}`}
    </p>`
}

/** Speaks first where a screen reader reads the page from its top: the title says so too. */
export function faultLine({ fault }: TalkView): Markup | false {
  return fault !== undefined && html`<p class="talk-fault" id="${ASKED.fault}" role="alert">${fault}</p>`
}

/** The question names its box; the fault, if there is one, and the example describe it. */
export function labels({ fault }: Pick<TalkView, 'fault'>): string {
  const described = [fault !== undefined && ASKED.fault, ASKED.hint].filter(Boolean).join(' ')
  const wrong = fault === undefined ? '' : ' aria-invalid="true" autofocus'
  return ` aria-labelledby="${ASKED.title}" aria-describedby="${described}"${wrong}`
}
