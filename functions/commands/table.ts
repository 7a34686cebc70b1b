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
  const isNumeric = (column: string) =>
    rows.every((row) => row[column] === undefined || typeof row[column] === 'number')
  const lines = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))))
  const drawn = lines.map((line) =>
    line.map((cell, i) => padded(cell, widths[i] ?? 0, isNumeric(columns[i] ?? ''))).join('  '),
  )
  const [head = '', ...body] = drawn
  return [head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].map((line) => line.trimEnd()).join('\n')
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
