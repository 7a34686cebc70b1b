// What a citizen gave by a form: words, a choice, a search for a place, or something to be said beside its box.
import type { SlotInput } from '../../../filings/filing.ts'
import { LONGEST_SAID, turnRequest } from '../contract/requests.ts'
import { writtenDate } from './written-date.ts'

/** What stands in the boxes of a question. */
export interface Typed {
  said?: string
  /** In the box for anything else. */
  free?: string
  year?: string
  month?: string
  day?: string
}

export type FormGiven =
  | { take: { said: string } | { choice: string } }
  /** Places to be listed; nothing is answered yet. */
  | { find: string }
  | { fault: 'empty' | 'dateMissing' | 'long' }

/** @param input of the question that the form belongs to; none: its words are free */
export function formGiven(form: URLSearchParams, input?: Pick<SlotInput, 'type'>): FormGiven {
  const choice = form.get('choice')
  if (choice !== null && CHOICE.safeParse(choice).success) return { take: { choice } }
  // A place of the list was pressed.
  const place = form.get('place')
  if (place) return words(place)
  const { said = '', free = '', year, month, day } = typedIn(form)
  if (input?.type === 'date' && !said && !free) {
    const date = writtenDate({ year, month, day })
    return typeof date === 'string' ? { fault: date } : words(date.said)
  }
  const given = (free || said).trim()
  if (form.get('do') === 'find' && given) return { find: given }
  return words(given)
}

export function typedIn(form: URLSearchParams): Typed {
  const typed: Typed = {}
  for (const name of NAMES) {
    // Forms of browsers end their lines with both signs.
    const value = form.get(name)?.replaceAll('\r\n', '\n')
    if (value) typed[name] = value
  }
  return typed
}

const NAMES = ['said', 'free', 'year', 'month', 'day'] as const
const CHOICE = turnRequest.shape.choice
const SAID = turnRequest.shape.said

function words(said: string): FormGiven {
  if (said.length > LONGEST_SAID) return { fault: 'long' }
  return said !== '' && SAID.safeParse(said).success ? { take: { said } } : { fault: 'empty' }
}
