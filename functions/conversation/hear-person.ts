// Hears a call for a person in words that were misheard: 转人公, 找真仁.
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Standing } from './open-question.ts'
import { plainWords } from './plain-words.ts'

const CALL = /^(?:我要|我想|给我|帮我)?([转找叫接换要])?(?:个|一个|到)?(\p{Script=Han}{2})(?:服务|台)?$/u
const PERSON = ['人工', '真人', '客服']

/** @param stands what is open: there two characters alone may be the answer, a name for one */
export function hearPerson(said: string, stands: Standing | undefined, { catalogue }: Context): Command | undefined {
  const [, led, heard] = CALL.exec(plainWords(said)) ?? []
  if (heard === undefined || (stands && !led)) return undefined
  return PERSON.some((word) => catalogue.soundsAs(heard, word)) ? { do: 'human' } : undefined
}
