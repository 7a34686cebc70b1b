// Takes down the places that a turn tells, so that this answer and the next ones are those of the place.
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Belonging } from '../../knowledge/guide.ts'
import { isKnownRegion } from '../../knowledge/known-region.ts'
import type { Conversation } from '../conversation.ts'
import { belongingOf } from './belonging.ts'

export interface PlacesTaken {
  conversation: Conversation
  /** Codes of the places named in this turn. */
  told: string[]
  /** Places that bear a name alike: the citizen must say which. */
  either: string[]
}

/** What was said without a word on why one is there answers the question where one belongs, if that was just asked. */
export function takePlaces(
  said: string,
  conversation: Conversation,
  { places }: Pick<Catalogue, 'places'>,
): PlacesTaken {
  const named = places
    .told(said, conversation.region)
    .places.map((place) => ({ ...place, codes: nearby(place.codes, conversation.region) }))
  const taken: PlacesTaken = { conversation, told: [], either: [] }
  for (const place of named) {
    const [code, ...others] = place.codes
    if (code === undefined) continue
    if (others.length > 0) {
      taken.either = place.codes
      continue
    }
    const unsaid = named.length > 1 ? 'living' : conversation.placeAsked
    taken.conversation = settledIn(taken.conversation, code, belongingOf(place) ?? unsaid)
    taken.told.push(code)
  }
  return taken
}

/** The conversation of who belongs there. */
export function settledIn(conversation: Conversation, code: string, as: Belonging | undefined): Conversation {
  const { living: _, work: __, ...elsewhere } = conversation.belongs ?? {}
  const isHere = as === undefined || as === 'living' || as === 'work'
  const belongs = { ...(isHere ? elsewhere : conversation.belongs), ...(as && { [as]: code }) }
  return {
    ...conversation,
    ...(isHere && { region: code }),
    ...(Object.keys(belongs).length > 0 ? { belongs } : {}),
  }
}

/** Whether a code that was tapped names a place. */
export function isPlace(code: string, { places }: Pick<Catalogue, 'places'>): boolean {
  return /^\d{6}(?:\d{3}){0,2}$/.test(code) && isKnownRegion(places, code)
}

/** Of places with one name those in the city, or failing that in the province, where the citizen is. */
function nearby(codes: string[], region: string | undefined): string[] {
  if (codes.length < 2 || !region) return codes
  const within = (digits: number) => codes.filter((code) => code.slice(0, digits) === region.slice(0, digits))
  return [within(4), within(2), codes].find((those) => those.length > 0) ?? codes
}
