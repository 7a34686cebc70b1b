// Which agencies take part in a filing: by what was answered, and by the place it is filed for.
import { holds } from './condition.ts'
import type { Agency, Answers, Filing } from './filing.ts'

/**
 * The agencies that get a share of it, in the order of the file.
 * @param answers only those that stand on the journey
 * @param place code of 6, 9 or 12 digits; where none is known, whoever takes part only in some places does not
 */
export function takingPart({ agencies }: Filing, answers: Answers, place: string | undefined): Agency[] {
  return agencies.filter(
    ({ when, 'only-in': places }) =>
      holds(when, answers) && (!places || (place !== undefined && places.some((outer) => holdsPlace(outer, place)))),
  )
}

/** Where it is filed: the answer that says so, or else where the citizen is. */
export function placeOf(filing: Filing, answers: Answers, own: string | undefined): string | undefined {
  const said = answers[filing['place-from'] ?? '']
  return said && 'value' in said ? said.value : own
}

/**
 * True for a place and all that lies in it: 371100 holds 371102, 371102001 and 371102001001. Province and city end in
 * two or four zeros (GB/T 2260), a township written with twelve digits in three (NBS).
 */
function holdsPlace(outer: string, place: string): boolean {
  const short = outer.replace(/^(\d{6,9}?)(?:000)+$/u, '$1')
  return place.startsWith(short.length > 6 ? short : short.replace(/(?:00){1,2}$/u, ''))
}
