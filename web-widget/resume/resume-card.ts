// Goes on with what was begun elsewhere: six digits, and the second check where it is asked for.
import { h } from '../dom.ts'
import { faultLine } from '../inputs/fault-line.ts'
import type { View } from '../view.ts'
import { resumeWords } from './words-in.ts'

export interface ResumeActs {
  /** It is closed, and nothing has changed. */
  stay(): void
}

/** @param instead a conversation stands here that gives way */
export function resumeCard(view: View, instead: boolean, { stay }: ResumeActs): HTMLElement {
  const words = resumeWords(view.locale)
  const fault = faultLine('resume-fault')
  const heading = h('h3', {}, words.ask)
  const how = h('p', { id: 'resume-how' }, words.how)
  const label = h('label', { for: 'resume-box' }, words.code)
  const box = h('input', {
    id: 'resume-box',
    class: 'digits',
    'aria-describedby': 'resume-how resume-fault',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    enterkeyhint: 'go',
    maxlength: 20,
    oninput: () => fault.clear([box]),
  })
  // The numeric keys of a phone have no X.
  const addX = () => {
    box.value = `${bare(box.value).slice(0, 3)}X`
    box.focus()
  }
  const helper = h('button', { type: 'button', class: 'plain', hidden: true, onclick: addX }, view.words.letterX)
  const busy = h('p', { role: 'status', class: 'hint' })
  /** Right, as far as it goes: the check is what is asked for now. */
  let code: string | undefined
  let waiting = false

  const askCheck = (right: string) => {
    code = right
    heading.textContent = words.checkAsk
    how.textContent = words.checkHow
    label.textContent = words.check
    helper.hidden = false
    box.value = ''
    box.setAttribute('autocomplete', 'off')
    box.focus()
  }
  const send = async () => {
    const typed = bare(box.value)
    const fits = code === undefined ? /^\d{6}$/ : /^\d{3}[\dX]$/
    if (!fits.test(typed)) return fault.show(code === undefined ? words.short : words.checkShort, [box])
    waiting = true
    busy.textContent = words.busy
    try {
      await view.resume(code === undefined ? { code: typed } : { code, check: typed })
    } catch (error) {
      busy.textContent = ''
      // By its code alone: the class of the error is in the panel's file.
      const { code: why } = error as { code?: unknown }
      if (why === 'check-needed') return askCheck(code ?? typed)
      fault.show(words.wrong[String(why)] ?? words.unreached, [box])
      box.select()
    } finally {
      waiting = false
    }
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!waiting) void send()
  }
  return h(
    'section',
    { class: 'card resume', tabindex: -1, role: 'group', 'aria-label': words.ask },
    heading,
    how,
    instead && h('p', {}, words.instead),
    h(
      'form',
      { class: 'ask-form', novalidate: true, onsubmit: submit },
      label,
      box,
      h('div', { class: 'under-box' }, helper),
      fault.line,
      busy,
      h('button', { type: 'submit', class: 'primary' }, words.go),
    ),
    h('button', { type: 'button', class: 'plain', onclick: stay }, words.not),
  )
}

/** Full-width digits folded, gaps taken out. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}
