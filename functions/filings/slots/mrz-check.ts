// The check digit that machine-readable travel documents print after the document number (ICAO 9303).
const WEIGHTS = [7, 3, 1]

/** One digit; letters count from A = 10, the filler `<` is 0. @param number capital letters, digits and `<` */
export function mrzCheck(number: string): string {
  const sum = [...number].reduce((total, character, at) => {
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    return total + value * (WEIGHTS[at % 3] ?? 0)
  }, 0)
  return String(sum % 10)
}
