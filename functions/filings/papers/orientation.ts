// How a picture must be turned to stand upright: all that is kept of what a camera writes (EXIF 2.32 §4.6.4).

const TAG = 0x01_12
const SHORT = 3

/** 2 to 8; undefined for a picture that is upright as it is, or says nothing that can be read. @param tiff from its byte order on */
export function orientationIn(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return undefined
  const little = order === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return undefined
  for (let i = 0, at = start + 2; i < short(start) && at + 12 <= tiff.length; i++, at += 12) {
    if (short(at) !== TAG || short(at + 2) !== SHORT) continue
    const turn = short(at + 8)
    return turn >= 2 && turn <= 8 ? turn : undefined
  }
  return undefined
}

/** A directory of this one entry. */
export function orientationOnly(turn: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(TAG, 10)
  tiff.writeUInt16LE(SHORT, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(turn, 18)
  return tiff
}
