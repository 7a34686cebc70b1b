// Rows of dialogues about forms: what citizens say when they are asked for a slot, and what stands in it afterwards.
import * as z from 'zod/mini'
import type { SlotType } from '../../../filings/filing.ts'
import { namedType } from './named-type.ts'
import { circumstances, readIn } from './row-language.ts'
import type { LeftOut, RowShape, SlotCase } from './slot-case.ts'

const act = z.array(z.string())

const turn = z.looseObject({
  role: z.string(),
  text: z.string(),
  /** What stands in the form after this turn, in the citizen's words. */
  slots: z.nullish(z.record(z.string(), z.array(z.string()).check(z.minLength(1)))),
  /** `[REQUEST, slot]`: the slot is asked for. */
  acts: z.nullish(z.array(act)),
})

const dialogue = z.extend(circumstances, { turns: z.array(turn) })

const utterance = z.extend(circumstances, {
  text: z.string(),
  /** `[matter, slot, words]`: what the utterance tells unasked. */
  inform: z.array(z.tuple([z.string(), z.string(), z.string()], 'write [matter, slot, words]')),
})

const ofDialogue: RowShape['cases'] = (data) => {
  const { turns, ...about } = dialogue.parse(data)
  let before = new Set<string>()
  return turns.flatMap(({ role, text, slots }, at) => {
    if (role !== 'user') return []
    const filled = Object.entries(slots ?? {}).filter(([name]) => !before.has(name))
    before = new Set(Object.keys(slots ?? {}))
    const asked = requests(turns[at - 1]?.acts ?? [])
    return filled.map(([name, words]) =>
      asked.length === 1 && asked[0] === name ? answer(name, text, words, readIn(about, text)) : UNASKED,
    )
  })
}

const ofUtterance: RowShape['cases'] = (data) => utterance.parse(data).inform.map(() => UNASKED)

export const DIALOGUE_ROWS: RowShape = { keys: ['turns'], cases: ofDialogue }
export const UTTERANCE_ROWS: RowShape = { keys: ['text', 'inform'], cases: ofUtterance }

/** A slot reader reads the answer to its own question; what is told unasked goes another way. */
const UNASKED: LeftOut = { leftOut: 'told unasked, or two things asked at once' }

function requests(acts: string[][]): string[] {
  return acts.flatMap(([what, slot]) => (what?.toUpperCase() === 'REQUEST' && slot ? slot : []))
}

function answer(
  name: string,
  said: string,
  words: string[],
  circumstance: Pick<SlotCase, 'locale' | 'today'>,
): SlotCase | LeftOut {
  if (words.every((word) => /^(?:true|false)$/iu.test(word))) {
    const right = words.map((word) => (word.toLowerCase() === 'true' ? 'yes' : 'no'))
    return { type: 'yes-no', asks: 'value', said, right, ...circumstance }
  }
  const type: SlotType | undefined = namedType(name)
  return type
    ? { type, asks: 'found', said, right: words, ...circumstance }
    : { leftOut: `no slot asks for it: ${name}` }
}
