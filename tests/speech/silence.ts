// An MP3 of silence, as long as one wants: whole frames that every decoder reads.

/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, one frame of 1,152 samples. */
const HEADER = [0xff, 0xfb, 0x90, 0xc4]
const FRAME_BYTES = 417
const FRAMES_A_SECOND = 44_100 / 1152

export function silence(seconds: number): Uint8Array<ArrayBuffer> {
  const frames = Math.max(1, Math.round(seconds * FRAMES_A_SECOND))
  const bytes = new Uint8Array(frames * FRAME_BYTES)
  for (let frame = 0; frame < frames; frame += 1) bytes.set(HEADER, frame * FRAME_BYTES)
  return bytes
}
