// Rule: a guide speaks to people: what sounds like an order to a program could be followed by one.
import { ordersAProgram } from './planted-orders.ts'
import { textsIn } from './texts.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

export function nothingOrdersAProgram(folder: ServiceFolder): Fault[] {
  const texts = textsIn(folder).filter(({ text }) => text.trim() !== '')
  const alone = texts.map(({ text }) => ordersAProgram(text))
  return texts.flatMap(({ file, line, part, text }, index): Fault[] => {
    const next = texts[index + 1]
    // An order may run over two lines of one text, where the first is no whole sentence.
    const goesOn = part === 'text' && next?.part === 'text' && next.file === file && next.line === line + 1
    const isOpen = goesOn && !alone[index] && !alone[index + 1] && !/[。！？.!?]\s*$/u.test(text)
    const isSplit = isOpen && ordersAProgram(`${text} ${next.text}`)
    if (!alone[index] && !isSplit) return []
    const what = `"${[...text.trim()].slice(0, 16).join('')}…" reads like an order to a program`
    return [{ file, line, what, write: 'take it out: a guide tells people what to do, and nobody else' }]
  })
}
