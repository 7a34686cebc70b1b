// Reads free words out of an address.
import { mask } from '../../../safety/personal-data.ts'

/**
 * They are shown again and stand in links to other views of the page: a number of a person is masked before that.
 * @param longest in characters; the rest is cut off
 * @returns undefined when there are none
 */
export function readWords(written: string | undefined, longest: number): string | undefined {
  const words = written?.replaceAll(/\s+/g, ' ').trim() ?? ''
  return words === '' ? undefined : mask(words).slice(0, longest)
}
