// A guide's text for the ear: sentences, and the items of a list, without the marks that are for the eye.

const MARK = /^\s*(?:[-*]|\d+\.)\s+/u

/** The first sentences of a text; list marks are for the eye. */
export function firstSentences(text: string, count: number): string {
  return sentencesOf(text).slice(0, count).join('').trim()
}

/** What stands before a list, and its items; no items: the text has no list. An item with an address is for the eye alone. */
export function listIn(text: string): { before: string; items: string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const at = lines.findIndex((line) => MARK.test(line))
  if (at < 0) return { before: text, items: [] }
  const items: string[] = []
  for (const line of lines.slice(at)) {
    // A line without a mark goes on with the item before it; behind a list it is a remark of its own.
    if (MARK.test(line)) items.push(line.replace(MARK, ''))
    else if (/^\s/u.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else break
  }
  return { before: lines.slice(0, at).join(' '), items: items.filter((item) => !item.includes('://')) }
}

/** The sentences of a text, each with its stop. */
export function sentencesOf(text: string): string[] {
  const plain = text.replace(/^\s*(?:[-*]|\d+\.)\s+/gmu, '').replace(/\s*\n+\s*/gu, ' ')
  // The point of 3.5 ends nothing.
  return plain.match(/(?:[^。！？.!?]|\.(?!\s|$))+(?:[。！？!?]|\.(?=\s|$))*/gu) ?? [plain]
}
