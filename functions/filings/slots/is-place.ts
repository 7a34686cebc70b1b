// Tells a place said alone (北京, 山东日照) from a person's name, though some people are called like places (江山).
import { familyName } from './family-name.ts'
import type { Gazetteer, Place } from './slot-value.ts'

const KIND = /[省市区县旗盟镇]$/u
/** Larger than anything a name would rather mean, beside the provinces and their capitals. */
const BIG_CITIES = new Set(['210200', '330200', '350200', '370200', '440300', '320500'])

/**
 * Whether these words are the name of a place and nothing else. Two or three characters that begin with a common
 * family name are a person's name, unless they are a province, a big city, or end with a kind of place (江山市).
 */
export function isPlace(said: string, places: Gazetteer): boolean {
  const bare = said.replace(/[的人]$/u, '')
  const same = places.find(bare).filter((place) => consistsOf(place, bare))
  if (same.length === 0) return false
  const han = /\p{Script=Han}/u.test(bare)
  if (!han) return same.some(({ code }) => /^\d{4}00$/u.test(code))
  const likeName = [...bare].length <= 3 && familyName(bare) !== undefined && !KIND.test(bare)
  return !likeName || same.some(({ code }) => /^\d{2}0[01]00$/u.test(code) || BIG_CITIES.has(code))
}

/** 山东日照 has no character that 山东省日照市 has not, in the same order; of English names whole words are compared. */
function consistsOf({ name }: Place, said: string): boolean {
  if (!/\p{Script=Han}/u.test(said)) {
    const words = name.en.toLowerCase().split(/[\s,]+/u)
    return said
      .toLowerCase()
      .split(/[\s,]+/u)
      .every((word) => words.includes(word))
  }
  let at = 0
  for (const character of name['zh-CN']) if (character === [...said][at]) at++
  return at === [...said].length
}
