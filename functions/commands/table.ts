// Draws rows as a plain table, columns as wide as their widest cell, Chinese signs counted as two.

export type Cell = string | number | boolean | undefined

/**
 * Numbers stand right, words left; an empty list gives an empty text.
 * @param rows the keys of the first row that has them are the columns, in order of first mention
 * @returns lines without a line end after the last
 */
export function table(rows: Record<string, Cell>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (columns.length === 0) return ''
  const cells = rows.map((row) => columns.map((column) => row[column]))
  return aligned(cells, columns).join('\n')
}

/** The lines of a table, by default without a head. */
export function aligned(rows: Cell[][], head?: string[]): string[] {
  const lines = [...(head ? [head] : []), ...rows.map((row) => row.map(shown))]
  const count = Math.max(0, ...lines.map((line) => line.length))
  const columns = Array.from({ length: count }, (_, i) => ({
    width: Math.max(...lines.map((line) => widthOf(line[i] ?? ''))),
    isNumeric: rows.every((row) => row[i] === undefined || typeof row[i] === 'number'),
  }))
  const drawn = lines.map((line) =>
    columns.map(({ width, isNumeric }, i) => padded(line[i] ?? '', width, isNumeric)).join('  '),
  )
  if (head) drawn.splice(1, 0, columns.map(({ width }) => '-'.repeat(width)).join('  '))
  return drawn.map((line) => line.trimEnd())
}

function shown(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return String(cell)
}

function padded(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return right ? blanks + cell : cell + blanks
}

/** Cells of a terminal: Chinese signs and full-width forms take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\p{Script=Han}\u{3000}-\u{303F}\u{FF00}-\u{FF60}]/u.test(sign) ? 2 : 1),
    0,
  )
}
