// The search for a place: type, find, tap; what is written can be sent as it is, too.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { Place, View } from '../view.ts'
import type { Asked } from './asked.ts'
import { faultLine } from './fault-line.ts'

const WAIT = 250
/** Quick answers need no word of waiting. */
const SLOW = 600

export function region(input: SlotInput, view: View, asked: Asked): HTMLElement {
  const { words } = view
  const fault = faultLine(`${asked.id}-fault`)
  const status = h('p', { id: `${asked.id}-status`, class: 'hint', role: 'status' })
  const list = h('ul', { class: 'tiles' })
  const box = h('input', {
    id: `${asked.id}-box`,
    autocomplete: 'off',
    maxlength: 40,
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': `${asked.id}-hint ${asked.id}-fault`,
  })
  let asking = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (text: string, places: Place[] = []) => {
    status.textContent = text
    list.replaceChildren(...places.map(tile))
  }
  const find = async () => {
    clearTimeout(timer)
    const said = box.value.trim()
    const mine = (asking += 1)
    if (!said) return show('')
    const slow = setTimeout(() => mine === asking && show(words.placeLooking), SLOW)
    try {
      const places = await view.findPlaces(said)
      // A later search is under way or there already.
      if (mine === asking) show(places.length > 0 ? words.placeFound(places.length) : words.placeNone, places)
    } catch {
      if (mine === asking) show(words.placeFailed)
    } finally {
      clearTimeout(slow)
    }
  }
  const typed = (event: Event) => {
    fault.clear([box])
    clearTimeout(timer)
    if (!(event instanceof InputEvent && event.isComposing)) timer = setTimeout(() => void find(), WAIT)
  }
  box.addEventListener('input', typed)
  box.addEventListener('compositionend', typed)
  const filled = () => {
    if (box.value.trim()) return true
    fault.show(words.empty, [box])
    return false
  }
  const search = (event: Event) => {
    event.preventDefault()
    if (filled()) void find()
  }
  const send = () => {
    if (filled()) view.give({ said: box.value.trim(), shown: box.value.trim() })
  }
  const tile = ({ name }: Place) => {
    const take = () => view.give({ said: name, shown: name })
    const button = h('button', { type: 'button', class: 'tile', onclick: take }, h('b', {}, name), draw('next', 20))
    return h('li', {}, button)
  }
  return h(
    'form',
    { class: 'ask-form', novalidate: true, role: 'search', onsubmit: search },
    h('label', { for: box.id }, words.place),
    h(
      'div',
      { class: 'box-line' },
      box,
      h('button', { type: 'submit', class: 'plain' }, draw('search', 20), words.placeFind),
    ),
    fault.line,
    h('p', { id: `${asked.id}-hint`, class: 'hint' }, words.example(input.example)),
    status,
    list,
    h('button', { type: 'button', class: 'primary', onclick: send }, words.next),
  )
}
