// Takes blanks and marks off the end of what was said, in one pass over them whatever their number.

const MARK = /[\s,，.。!！;；]/u

/** 日照，，。 → 日照. A pattern such as `[\\s，]*$` begins anew at each comma, and takes seconds for a thousand. */
export function trimMarks(text: string): string {
  let end = text.length
  while (end > 0 && MARK.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
