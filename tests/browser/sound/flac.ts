// Writes samples of 16 bits as FLAC without making them smaller (RFC 9639): one frame after another, each sample as it is.

const BLOCK = 4096

export function flac(samples: Int16Array, rate: number): Buffer {
  const info = Buffer.alloc(34)
  info.writeUInt16BE(BLOCK, 0)
  info.writeUInt16BE(BLOCK, 2)
  // Rate in 20 bits, one channel, 16 bits a sample, and how many there are.
  const packed = (BigInt(rate) << 44n) | (0n << 41n) | (15n << 36n) | BigInt(samples.length)
  info.writeBigUInt64BE(packed, 10)
  const head = Buffer.from([0x80, 0, 0, info.length])
  const frames = Array.from({ length: Math.ceil(samples.length / BLOCK) }, (_, place) =>
    frame(samples.subarray(place * BLOCK, (place + 1) * BLOCK), place),
  )
  return Buffer.concat([Buffer.from('fLaC'), head, info, ...frames])
}

/** Up to 128 frames: their number is one byte. */
function frame(samples: Int16Array, number: number): Buffer {
  // Size of the block in 16 bits at the end of the head, rate as in the stream's head, mono, 16 bits.
  const head = Buffer.from([0xff, 0xf8, 0x70, 0x08, number, 0, 0])
  head.writeUInt16BE(samples.length - 1, 5)
  const body = Buffer.alloc(1 + samples.length * 2)
  // Verbatim.
  body[0] = 0x02
  samples.forEach((sample, place) => body.writeInt16BE(sample, 1 + place * 2))
  const whole = Buffer.concat([head, Buffer.from([crc(head, 8, 0x07)]), body])
  const end = Buffer.alloc(2)
  end.writeUInt16BE(crc(whole, 16, 0x80_05))
  return Buffer.concat([whole, end])
}

function crc(bytes: Buffer, width: 8 | 16, polynomial: number): number {
  const top = 1 << (width - 1)
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << (width - 8)
    for (let bit = 0; bit < 8; bit += 1) sum = sum & top ? (sum << 1) ^ polynomial : sum << 1
    sum &= 2 ** width - 1
  }
  return sum
}
