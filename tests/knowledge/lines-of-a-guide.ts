// Lines under 注意 / Watch out of a sound service, and what the editor is told about each of them.
import { tellFault } from '../../functions/knowledge/fault.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const PLACE: Record<Locale, string> = { 'zh-CN': '别把证借给别人。', en: 'Do not lend your card to others.' }

/** One entry a line: `what is wrong, what to write`, or nothing; several are joined by ` | `. */
export function toldOfLines(locale: Locale, lines: string[]): string[] {
  const name = `guide.${locale}.md`
  const text = SOUND[name] ?? ''
  const first = text.slice(0, text.indexOf(PLACE[locale])).split('\n').length
  const { faults } = readKnowledge(writeKnowledge({ [name]: text.replace(PLACE[locale], () => lines.join('\n')) }))
  const told = lines.map((_, index) => {
    const here = faults.filter((fault) => fault.file.endsWith(name) && fault.line === first + index)
    return here.map((fault) => `${fault.what}, ${fault.write}`).join(' | ')
  })
  const elsewhere = faults.filter(
    ({ file, line }) => !file.endsWith(name) || line < first || line >= first + lines.length,
  )
  if (elsewhere.length > 0) throw new Error(elsewhere.map(tellFault).join('\n'))
  return told
}
