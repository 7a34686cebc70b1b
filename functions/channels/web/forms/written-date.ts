// Three boxes for a date made one; the first also takes a whole date or a word for a day.

interface Boxes {
  year: string | undefined
  month: string | undefined
  day: string | undefined
}

/** In figures as every language reads them, or as it was written: whether there is such a day is for the core to say. */
export function writtenDate(boxes: Boxes): { said: string } | 'empty' | 'dateMissing' {
  const year = plain(boxes.year)
  const month = plain(boxes.month)
  const day = plain(boxes.day)
  if (!year && !month && !day) return 'empty'
  if (!month && !day) return /^\d{1,4}年?$/u.test(year) ? 'dateMissing' : { said: year }
  if (!year || !month || !day) return 'dateMissing'
  const [y, m, d] = [year, month, day].map((each) => each.replace(/[年月日号]$/u, '').trim())
  return { said: /^\d{1,2}$/.test(m ?? '') ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : `${d} ${m} ${y}` }
}

/** Full-width digits folded. */
function plain(written = ''): string {
  return written.normalize('NFKC').trim()
}
