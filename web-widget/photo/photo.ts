// A paper as a photo: taken or chosen, looked at, and sent; loaded with the first paper that is asked for.
import { h, sheet } from '../dom.ts'
import type { Opened } from '../service/service.ts'
import type { View } from '../view.ts'
import photoCss from './photo.css'
import { Refused, send } from './send.ts'
import { shrink, type Shrunk } from './shrink.ts'
import { photoWords } from './words.ts'

/**
 * Fills `place` with the ways to send a photo.
 * @param opened the conversation, asked when something is sent
 */
export function offerPhoto(
  place: HTMLElement,
  { view, slot, opened }: { view: View; slot: string; opened: () => Opened | undefined },
): void {
  dress(place)
  const words = photoWords(view.locale)
  const busy = h('p', { role: 'status', class: 'hint' })
  const fault = h('p', { role: 'alert', class: 'fault' })
  const look = h('div', { class: 'photo-look' })
  const ways = h('div', { class: 'photo-ways' })
  // In the page: a chooser that stands nowhere may be swept away before anything was chosen.
  const chooser = h('div', { hidden: true })
  let waiting = false

  const choose = (camera: boolean) => {
    const input = h('input', {
      type: 'file',
      accept: 'image/*',
      capture: camera && 'environment',
      onchange: () => {
        const [file] = input.files ?? []
        if (file) void prepare(file)
      },
    })
    chooser.replaceChildren(input)
    input.click()
  }
  const prepare = async (file: Blob) => {
    fault.textContent = ''
    busy.textContent = words.preparing
    const shrunk = await shrink(file)
    busy.textContent = ''
    const button = h('button', { type: 'button', class: 'primary', onclick: () => void go(shrunk) }, words.send)
    shrunk.shown?.setAttribute('role', 'img')
    shrunk.shown?.setAttribute('aria-label', words.preview)
    look.replaceChildren(...(shrunk.shown ? [shrunk.shown] : []), button)
    showWays()
    button.focus()
  }
  const go = async ({ file }: Shrunk) => {
    const here = opened()
    if (waiting || !here) return
    waiting = true
    fault.textContent = ''
    busy.textContent = words.sending
    try {
      const upload = await send(file, { base: view.base, opened: here, slot })
      view.give({ upload, shown: words.sent })
    } catch (error) {
      fault.textContent = (error instanceof Refused && words.wrong[error.code]) || words.unreached
    } finally {
      waiting = false
      busy.textContent = ''
    }
  }
  const showWays = () => {
    const isChosen = look.childElementCount > 0
    const kind = isChosen ? 'plain' : 'primary'
    const way = (camera: boolean, text: string) =>
      h('button', { type: 'button', class: kind, onclick: () => choose(camera) }, text)
    // A machine without a touch screen has seldom a camera for papers.
    const camera = matchMedia('(pointer: coarse)').matches
    ways.replaceChildren(
      ...(camera ? [way(true, isChosen ? words.other : words.take)] : []),
      ...(camera && isChosen ? [] : [way(false, isChosen ? words.other : words.choose)]),
    )
  }
  showWays()
  place.append(h('p', { class: 'quiet-text' }, words.how), look, ways, chooser, busy, fault)
}

const STYLES = sheet(photoCss)

/** The panel's styles have nothing of this: it came later. */
function dress(place: HTMLElement): void {
  const root = place.getRootNode()
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(STYLES)) root.adoptedStyleSheets.push(STYLES)
}
