// Whether a region code names a place of China, down to the village.
/**
 * The table ends at counties (GB/T 2260). Townships, villages and development zones (…7x) are told by the city they lie
 * in: NBS gives them codes below counties that the table does not list.
 * @param code 6, 9 or 12 digits
 */
export function isKnownRegion(places: { place(code: string): unknown }, code: string): boolean {
  const county = code.slice(0, 6)
  if (places.place(county)) return true
  const below = code.length > 6 || /7\d$/.test(county)
  return below && places.place(`${county.slice(0, 4)}00`) !== undefined
}
