// Hides the telling part of a value, so that it can be shown or read aloud.

/**
 * First 3 and last 4 of long numbers (standards: never echo in full); a short number keeps two and two, since three
 * and four would leave almost nothing to guess.
 */
export function maskNumber(number: string): string {
  const [first, last] = number.length >= 11 ? [3, 4] : [2, 2]
  if (number.length <= first + last) return '*'.repeat(number.length)
  return number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last)
}

/** The family character stays: 王**; of a Latin name the first letter. Dots and spaces stay too. */
export function maskName(name: string): string {
  const characters = [...name]
  if (characters.length === 1) return '*'
  return characters.map((character, at) => (at === 0 || /[·\s'’.-]/u.test(character) ? character : '*')).join('')
}

/** Province, city and county stay, as far as they are written; of an English address the place behind the last comma. */
export function maskAddress(address: string): string {
  if (!/\p{Script=Han}/u.test(address)) {
    const comma = address.lastIndexOf(',')
    const place = comma < 0 ? '' : address.slice(comma)
    // With a number in it, it is no city: people end with the street as well.
    return /\d/.test(place) ? '****' : `****${place}`
  }
  const division =
    /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区|特别行政区))?(?:[\p{Script=Han}]{1,9}?(?:市|自治州|盟|地区))?(?:[\p{Script=Han}]{1,9}?(?<![小社校厂园])(?:区|县|旗|市))?/u.exec(
      address,
    )
  const kept = division?.[0] ?? ''
  return `${kept || [...address].slice(0, 2).join('')}****`
}
