// The line under a box that says what is missing; it speaks when it appears.
import { h } from '../dom.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

export interface FaultLine {
  line: HTMLElement
  /** Says it, marks the boxes and brings the citizen to the first of them. */
  show(text: string, boxes: Box[]): void
  clear(boxes: Box[]): void
}

export function faultLine(id: string): FaultLine {
  const line = h('p', { id, class: 'fault', role: 'alert' })
  return {
    line,
    show(text, boxes) {
      line.textContent = text
      for (const box of boxes) box.setAttribute('aria-invalid', 'true')
      boxes[0]?.focus()
    },
    clear(boxes) {
      if (!line.textContent) return
      line.textContent = ''
      for (const box of boxes) box.removeAttribute('aria-invalid')
    },
  }
}
