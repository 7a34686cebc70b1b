// A moment as the offices write it: day and time in China.
const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** @param at milliseconds since 1970 @returns such as `2026-11-21 09:00` */
export function chinaTime(at: number): string {
  return FORMAT.format(at)
}
