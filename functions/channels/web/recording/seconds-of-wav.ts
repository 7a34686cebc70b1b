// How long a WAV file lasts: the bytes of its sound by the bytes of a second (RIFF, Multimedia Programming Interface 1.0).

export function secondsOfWav(bytes: Buffer): number | undefined {
  let aSecond = 0
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const content = at + 8
    if (name === 'fmt ' && content + 12 <= bytes.length) aSecond = bytes.readUInt32LE(content + 8)
    // Who records into a stream cannot know its size, and writes 0 or the largest number.
    if (name === 'data') return aSecond > 0 ? Math.min(size || Infinity, bytes.length - content) / aSecond : undefined
    at = content + size + (size % 2)
  }
  return undefined
}
