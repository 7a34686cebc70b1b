// Three short boxes for a date; the first also takes a whole date, written or pasted.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import type { View } from '../view.ts'
import { answerForm } from './answer-form.ts'
import type { Asked } from './asked.ts'
import { type DateParts, figure, isWholeDate, splitDate, writeDate } from './date-parts.ts'
import { faultLine } from './fault-line.ts'

const NAMES = ['year', 'month', 'day'] as const satisfies (keyof DateParts)[]

/** A word for a day (今天, next Monday) in the first box goes out as it was written. */
export function date(input: SlotInput, view: View, asked: Asked): HTMLElement {
  const { words, locale } = view
  const fault = faultLine(`${asked.id}-fault`)
  const boxes = NAMES.map((name) => dateBox(name, asked))
  const [year, month, day] = boxes as [HTMLInputElement, HTMLInputElement, HTMLInputElement]
  const firstEmpty = () => boxes.find(({ value }) => !value.trim())

  const spread = (): boolean => {
    const parts = splitDate(year.value)
    if (!parts) return false
    for (const [at, name] of NAMES.entries()) {
      const box = boxes[at]
      if (box && parts[name]) box.value = parts[name]
    }
    return true
  }
  const typed = (event: Event) => {
    fault.clear(boxes)
    const { isComposing, inputType = '' } = event instanceof InputEvent ? event : { isComposing: false }
    if (isComposing) return
    const pasted = /^insert(?:From|Replacement)/.test(inputType)
    // 年, a dash or a dot after the year means: the month comes next.
    if (event.target === year && (pasted || isWholeDate(year.value) || /^\s*\d{4}\s*[-/.年]$/u.test(year.value))) {
      if (spread()) (firstEmpty() ?? day).focus()
    } else if (event.target === month && /^\s*\d{1,2}\s*[-/.月]$/u.test(month.value)) {
      month.value = figure(month.value.replace(/[-/.]$/u, ''))
      day.focus()
    }
  }
  const send = () => {
    spread()
    const wordsOnly = year.value.trim()
    if (!month.value.trim() && !day.value.trim() && wordsOnly && !/^\d{1,4}年?$/u.test(wordsOnly.normalize('NFKC'))) {
      view.give({ said: wordsOnly, shown: wordsOnly })
      return
    }
    const missing = boxes.filter(({ value }) => !value.trim())
    if (missing.length > 0) return fault.show(words.dateMissing, missing)
    const said = writeDate({ year: figure(year.value), month: figure(month.value), day: figure(day.value) }, locale)
    view.give({ said, shown: said })
  }
  const form = answerForm(
    view,
    send,
    h(
      'div',
      { class: 'date-boxes' },
      boxes.map((box, at) => h('div', {}, h('label', { for: box.id }, words[NAMES[at] ?? 'year']), box)),
    ),
    fault.line,
    h('p', { id: `${asked.id}-hint`, class: 'hint' }, words.dateSay(input.example.replaceAll('-', ''))),
  )
  form.addEventListener('input', typed)
  form.addEventListener('compositionend', typed)
  year.addEventListener('change', spread)
  return form
}

function dateBox(name: keyof DateParts, { id, slot }: Asked): HTMLInputElement {
  return h('input', {
    id: `${id}-${name}`,
    class: 'digits',
    inputmode: 'numeric',
    autocomplete: /birth/.test(slot) ? `bday-${name}` : 'off',
    enterkeyhint: name === 'day' ? 'send' : 'next',
    'aria-describedby': name === 'year' ? `${id}-hint ${id}-fault` : `${id}-fault`,
  })
}
