// What a citizen gave in a turn, in words: as it was said, or as the button read that was pressed.
import type { History } from '../../../conversation/conversations.ts'
import type { FormWords } from './words.ts'

type Exchange = History['turns'][number]

/** Undefined when nothing of it can be shown. @param before the reply that stood there then */
export function givenWords(
  { said, choice }: Pick<Exchange, 'said' | 'choice'>,
  before: Exchange['reply'] | undefined,
  words: FormWords,
): string | undefined {
  if (said !== undefined) return starred(said)
  if (choice === undefined) return undefined
  const offered = before?.parts.flatMap((part) => {
    if (part.kind === 'choose') return part.options
    if (part.kind === 'ask') return part.input.choices ?? []
    if (part.kind === 'review')
      return part.rows.map(({ slot, label }) => ({ id: `change:${slot}`, label: words.changeOf(label) }))
    return []
  })
  return offered?.find(({ id }) => id === choice)?.label ?? always(words)[choice]
}

/** Buttons that stand on every page. */
function always({ back, skip, pause, human, carry, yes, no }: FormWords): Record<string, string> {
  return { back, skip, cancel: pause, human, 'resume-code': carry, yes, no }
}

/** A slip may make a number none that history masks; the page may be looked at by others all the same. */
function starred(said: string): string {
  return said.replace(/\d[\d ]{9,}[\dX]/giu, (number) => {
    const code = number.replaceAll(' ', '')
    return code.slice(0, 3) + '*'.repeat(code.length - 7) + code.slice(-4)
  })
}
