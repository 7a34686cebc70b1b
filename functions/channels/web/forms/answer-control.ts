// The control that fits a question, as a form that needs no script.
import { html } from 'hono/html'
import type { SlotInput } from '../../../filings/filing.ts'
import type { Markup } from '../portal/markup.ts'
import type { Ask } from './open-ask.ts'
import { dateBoxes } from './date-boxes.ts'
import { faultLine, oneBox } from './one-box.ts'
import { photoForm } from './photo-form.ts'
import { placeBox } from './place-box.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

export function answerControl(view: TalkView, ask: Ask): Markup {
  const { slot, input } = ask
  const photo = input.upload && photoForm(view, slot)
  return html`${photo}${talkForm(view, inside(view, ask), { look: 'talk-answer', slot })}`
}

function inside(view: TalkView, ask: Ask): Markup {
  const { words } = view
  const { input } = ask
  switch (input.type) {
    case 'choice':
    case 'attachment':
      return tiles(view, input.choices ?? [])
    case 'yes-no':
      return tiles(view, [
        { id: 'yes', label: words.yes },
        { id: 'no', label: words.no },
      ])
    case 'date':
      return html`${dateBoxes(view, ask)}${next(view)}`
    case 'region':
      return placeBox(view, ask)
    default:
      return html`${oneBox(view, ask)}${next(view)}`
  }
}

/** One press answers; under each stands what it means. */
function tiles(view: TalkView, choices: NonNullable<SlotInput['choices']>): Markup {
  const label = ({ label: name, help }: (typeof choices)[number]) =>
    html`<b>${name}</b>${help && html` <span>${help}</span>`}`
  return html`${faultLine(view)}
    <ul class="talk-tiles">
      ${choices.map((choice) => html`<li>${choiceButton(choice.id, label(choice), 'talk-tile')}</li> `)}
    </ul>`
}

function next({ words }: TalkView): Markup {
  return html`<p><button class="button button-big" name="do" value="answer">${words.next}</button></p>`
}
