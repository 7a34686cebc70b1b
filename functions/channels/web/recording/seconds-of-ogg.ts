// How long an Ogg file lasts: its last page counts the samples up to its end (RFC 3533 §6, RFC 7845 §4).

const PAGE = 'OggS'
/** Bytes of a page before its table of segments. */
const HEAD = 27
/** Samples of Opus are counted at this rate, whatever it was recorded at. */
const OPUS_RATE = 48_000

export function secondsOfOgg(bytes: Buffer): number | undefined {
  const rate = rateOf(bytes)
  const last = bytes.lastIndexOf(PAGE)
  if (!rate || last < 0 || last + HEAD > bytes.length) return undefined
  const samples = bytes.readBigInt64LE(last + 6)
  return samples < 0n ? undefined : Number(samples) / rate
}

/** The first packet names the codec. */
function rateOf(bytes: Buffer): number | undefined {
  const packet = HEAD + (bytes[HEAD - 1] ?? 0)
  if (bytes.toString('latin1', packet, packet + 8) === 'OpusHead') return OPUS_RATE
  const isVorbis = bytes.toString('latin1', packet, packet + 7) === '\x01vorbis' && packet + 16 <= bytes.length
  return isVorbis ? bytes.readUInt32LE(packet + 12) : undefined
}
