// The calendar of every office that this product serves.

const CHINA_OFFSET_MS = 8 * 3600 * 1000

/** The ISO date in China. @param now milliseconds since 1970 */
export function chinaDay(now: number): string {
  return new Date(now + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}
