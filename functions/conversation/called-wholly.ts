// A question that is named by all of its label, with or without its new value: "change Person to be helped to Mary".
import type { Step } from '../filings/journey.ts'

const VERB = /^(?:改|换|修改|更正|更改|重填|把|将|change|correct|edit|fix|update|redo|set)(?:一下)? ?/iu
const ENDS = /^(?:吧|了)?[。！!.]*$/u
const BECOMES = /^(?:改成|改为|换成|更正为| to | into )(?<to>.+)$/iu

/** Whatever words a label has ("How to collect it", 养老金哪里发), they are its name here. */
export function calledWholly(text: string, steps: Step[]): { slot: string; said?: string } | undefined {
  const begun = text.trim().toLowerCase()
  const verb = VERB.exec(begun)?.[0] ?? ''
  const names = steps.flatMap(({ slot: { id, label } }) => [label['zh-CN'], label.en].map((name) => ({ id, name })))
  // Of two labels that begin alike the longer one is meant.
  for (const { id, name } of names.toSorted((one, other) => other.name.length - one.name.length)) {
    const called = begun.indexOf(name.toLowerCase(), 0)
    if (called !== 0 && called !== verb.length) continue
    const after = text.trim().slice(called + name.length)
    const to = BECOMES.exec(after)?.groups?.['to']
    if (to !== undefined) return { slot: id, said: to.trim() }
    if (verb !== '' && called > 0 && ENDS.test(after)) return { slot: id }
  }
  return undefined
}
