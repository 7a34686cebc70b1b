// Picks one of the options just offered from what was said: "第二个", "2", or words of its label.
import { plainWords } from './plain-words.ts'
import type { Option } from './reply.ts'

const ORDINALS: [RegExp, number][] = [
  [/^(?:(?:选)?第?(?:一|1)(?:个|项|条)?|(?:the )?(?:first|1st)(?: one)?|(?:option |number )?(?:1|one))$/u, 0],
  [/^(?:(?:选)?第?(?:二|2)(?:个|项|条)?|(?:the )?(?:second|2nd)(?: one)?|(?:option |number )?(?:2|two))$/u, 1],
  [/^(?:(?:选)?第?(?:三|3)(?:个|项|条)?|(?:the )?(?:third|3rd)(?: one)?|(?:option |number )?(?:3|three))$/u, 2],
  [/^(?:(?:选)?第?(?:四|4)(?:个|项|条)?|(?:the )?(?:fourth|4th)(?: one)?|(?:option |number )?(?:4|four))$/u, 3],
  [/^(?:(?:选)?第?(?:五|5)(?:个|项|条)?|(?:the )?(?:fifth|5th)(?: one)?|(?:option |number )?(?:5|five))$/u, 4],
]

/** The option meant, or undefined when the words fit none or more than one. */
export function offeredChoice(said: string, offered: Option[]): Option | undefined {
  const plain = plainWords(said)
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(plain))
  if (ordinal) return offered[ordinal[1]]
  const exact = offered.find((option) => option.id === said.trim() || plainWords(option.label) === plain)
  if (exact) return exact
  const within = offered.filter((option) => plain.length >= 2 && plainWords(option.label).includes(plain))
  return within.length === 1 ? within[0] : undefined
}
