// Whether a picture carries another kind of file: one that a reader of pages, documents or archives would open.

// eslint-disable-next-line no-control-regex -- the signs of files are made of control characters
const SIGNS =
  /<(?:script|html|svg|iframe|body|!doctype|\?php)\b|%PDF-|PK\x03\x04|PK\x05\x06|\x7fELF|MZ[\s\S]{2,400}This program|Rar!\x1a|7z\xbc\xaf\x27\x1c|\xca\xfe\xba\xbe/i

/** @param dropped what is no part of the picture: remarks, small copies, what follows its end */
export function hidesMore(dropped: Buffer[]): boolean {
  return SIGNS.test(Buffer.concat(dropped).toString('latin1'))
}
