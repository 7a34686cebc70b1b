// The question card: one question, why it is asked, a control that fits, and the ways back and out.
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { Drawing } from '../drawings.ts'
import type { Asked } from '../inputs/asked.ts'
import { slotInput } from '../inputs/slot-input.ts'
import type { View } from '../view.ts'
import { splitQuestion } from './question.ts'
import { richText } from './rich-text.ts'

type Ask = Extract<ReplyPart, { kind: 'ask' }>

/** Cards so far: several may stand in the document, and no two share an id. */
let cards = 0

/** Once it is answered, what can be pressed goes (`data-live`), and the question stays to be read. */
export function askCard(part: Ask, view: View): HTMLElement {
  const id = `ask-${(cards += 1)}`
  const { heading, body, closing } = splitQuestion(part.text)
  const names = closing ? `${id}-title ${id}-closing` : `${id}-title`
  const asked: Asked = { id, heading: names, slot: part.slot, label: part.label }
  return h(
    'section',
    { class: 'ask', 'data-slot': part.slot },
    progress(part, id, view),
    h(
      'div',
      { class: 'card', role: 'group', 'aria-labelledby': names, 'aria-describedby': body ? `${id}-body` : undefined },
      h('h3', { id: `${id}-title` }, heading),
      body && h('div', { id: `${id}-body` }, richText(body)),
      closing && h('p', { id: `${id}-closing`, class: 'closing' }, closing),
      h('div', { 'data-live': true }, slotInput(part.input, view, asked)),
      part.why && why(part.why, view),
    ),
    ways(part, view),
  )
}

function progress({ progress: { step, of } }: Ask, id: string, { words }: View): HTMLElement {
  return h(
    'div',
    { class: 'progress', 'data-live': true },
    h('p', { id: `${id}-step` }, words.step(step, of)),
    h('p', { class: 'quiet-text' }, words.safe),
    h('progress', { value: step, max: of, 'aria-labelledby': `${id}-step` }),
  )
}

function why(text: string, { words }: View): HTMLElement {
  return h('details', { class: 'why', 'data-live': true }, h('summary', {}, words.why), richText(text))
}

/** Back, skip and stop, always in this order and place. */
function ways({ slot, input }: Ask, view: View): HTMLElement {
  const { back, skip, pause } = view.words
  const way = (choice: string, shown: string, drawing: Drawing) =>
    h(
      'button',
      { type: 'button', class: 'quiet', onclick: () => view.give({ choice, shown }) },
      draw(drawing, 20),
      shown,
    )
  return h(
    'div',
    { class: 'ways', 'data-live': true },
    slot !== 'consent' && way('back', back, 'back'),
    // A paper's own big button brings it later already.
    input.optional && input.type !== 'attachment' && way('skip', skip, 'skip'),
    way('cancel', pause, 'stop'),
  )
}
