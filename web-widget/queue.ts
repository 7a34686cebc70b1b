// What was given and is not answered yet, in its order; it is kept, so that a reload loses none of it.
import { keepUnsent, keptUnsent, type Unsent } from './keep.ts'
import { newId } from './new-id.ts'
import type { Given } from './view.ts'

export interface Queue {
  next(): Unsent | undefined
  ids(): string[]
  /** @param answers it answers the question that is open, and means nothing without it */
  add(given: Given, answers: boolean): Unsent
  /** The next one is done with. */
  answered(): void
  /** Takes in what another page of this tab has left, before a reload for one. @returns what was taken in */
  recall(): Unsent[]
  /** These have their answers. @returns those of them that were waited for */
  drop(known: string[]): string[]
  /** The conversation is over: what answers its question goes with it, here and in what is kept. */
  dropAnswers(): void
  /** @returns those from this place on that mean something in any conversation */
  empty(from?: number): Unsent[]
}

/** @param base whose service they are for @param own of the widget that has a conversation for itself */
export function unsentQueue(base: string, own = ''): Queue {
  let turns: Unsent[] = []
  const change = (to: Unsent[]) => keepUnsent(base, (turns = to), own)

  return {
    next: () => turns[0],
    ids: () => turns.map(({ turn }) => turn.id),
    add(given, answers) {
      const { shown: _, ...what } = given
      const turn = { id: newId(), ...what }
      const added = { turn, given, answers }
      change([...turns, added])
      return added
    },
    answered: () => change(turns.slice(1)),
    recall() {
      const here = turns.map(({ turn }) => turn.id)
      const kept = keptUnsent(base, own).filter(({ turn }) => !here.includes(turn.id))
      change([...kept, ...turns])
      return kept
    },
    drop(known) {
      const isKnown = ({ turn }: Unsent) => known.includes(turn.id)
      const dropped = turns.filter(isKnown).map(({ turn }) => turn.id)
      change(turns.filter((each) => !isKnown(each)))
      return dropped
    },
    dropAnswers: () => change(turns.filter(isQuestion)),
    empty(from = 0) {
      const questions = turns.slice(from).filter(isQuestion)
      change([])
      return questions
    },
  }
}

function isQuestion({ answers }: Unsent): boolean {
  return !answers
}
