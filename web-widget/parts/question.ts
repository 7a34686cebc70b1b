// How the text of a question stands on its card: what is asked is large, the rest explains it.

export interface Question {
  /** What is asked, or how a longer text begins. */
  heading: string
  /** What stands between: paragraphs and lists. */
  body: string
  /** The question that a longer text ends with, right above its answers. */
  closing: string
}

/** Nothing is lost or reworded: the three together are the text. */
export function splitQuestion(text: string): Question {
  const lines = text.trim().split('\n')
  const [first = ''] = lines
  if (lines.length === 1) {
    const [asked] = /^[^？?]*(?:？|\?(?=\s|$))/u.exec(first) ?? /^.*?(?:。|\.(?=\s|$))/u.exec(first) ?? [first]
    return { heading: asked, body: first.slice(asked.length).trim(), closing: '' }
  }
  const last = lines.at(-1) ?? ''
  const closing = /[？?]$/u.test(last) && !/^\s*[-•]/u.test(last) ? last : ''
  return { heading: first, body: lines.slice(1, closing ? -1 : undefined).join('\n'), closing }
}
