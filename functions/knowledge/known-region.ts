// Whether a region code names a place of China, down to the village.
/**
 * Counties must stand in the table (GB/T 2260). Townships and villages are told by the county they lie in, for the table
 * of townships is of one day (NBS 2021-12-30) and new ones are made each year; development zones (…7x) by their city.
 * @param code 6, 9 or 12 digits
 */
export function isKnownRegion(places: { place(code: string): unknown }, code: string): boolean {
  const county = code.slice(0, 6)
  if (places.place(county)) return true
  const below = code.length > 6 || /7\d$/.test(county)
  return below && places.place(`${county.slice(0, 4)}00`) !== undefined
}
