// An amount as it is read: figures in groups of three.

/** `12345.6` → `12,345.6`; undefined for what is no plain figure, such as `1.5万`. */
export function inThousands(written: string): string | undefined {
  const plain = bareFigure(written)
  if (!/^\d+(?:\.\d*)?$/u.test(plain)) return undefined
  const [whole = '', rest] = plain.split('.')
  const groups = whole.replace(/^0+(?=\d)/u, '').replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return rest ? `${groups}.${rest}` : groups
}

/** Full-width digits folded, commas between groups and spaces taken out of a figure; words stay. */
export function bareFigure(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .replace(/(\d)[,\s](?=\d{3}(?!\d))/gu, '$1')
}
