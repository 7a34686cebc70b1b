// Puts samples of 16 bits into a WAV file of one channel (RIFF, Multimedia Programming Interface 1.0).

const HEAD = 44

export function wav(pieces: Int16Array[], rate: number): Blob {
  const bytes = pieces.reduce((total, { byteLength }) => total + byteLength, 0)
  const file = new DataView(new ArrayBuffer(HEAD + bytes))
  const write = (at: number, text: string) => {
    for (const [place, letter] of [...text].entries()) file.setUint8(at + place, letter.charCodeAt(0))
  }
  write(0, 'RIFF')
  file.setUint32(4, HEAD - 8 + bytes, true)
  write(8, 'WAVEfmt ')
  file.setUint32(16, 16, true)
  file.setUint16(20, 1, true)
  file.setUint16(22, 1, true)
  file.setUint32(24, rate, true)
  file.setUint32(28, rate * 2, true)
  file.setUint16(32, 2, true)
  file.setUint16(34, 16, true)
  write(36, 'data')
  file.setUint32(40, bytes, true)
  let at = HEAD
  for (const piece of pieces) {
    for (const sample of piece) {
      file.setInt16(at, sample, true)
      at += 2
    }
  }
  return new Blob([file.buffer], { type: 'audio/wav' })
}
