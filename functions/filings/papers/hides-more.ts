// Whether a picture carries another kind of file: one that a reader of pages, documents or archives would open.

const TEXT_SIGNS = /<(?:script|html|svg|iframe|body|!doctype|\?php)\b|%PDF-|This program (?:cannot|must) be run/i
/** Archives and programs begin so, in hex. */
const BYTE_SIGNS = ['504b0304', '504b0506', '7f454c46', '526172211a', '377abcaf271c', 'cafebabe']

/** @param looked what shows nothing by itself: remarks, small copies, what follows its end, tables */
export function hidesMore(looked: Buffer[]): boolean {
  const bytes = Buffer.concat(looked)
  return (
    TEXT_SIGNS.test(bytes.toString('latin1')) || BYTE_SIGNS.some((sign) => bytes.includes(Buffer.from(sign, 'hex')))
  )
}
