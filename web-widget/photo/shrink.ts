// Makes a photo small enough for a weak line, upright, and without what the camera wrote into it.

/** Enough to read small print on a page of A4; some 300 KB. */
const LONGEST_PX = 2000
const QUALITY = 0.8

export interface Shrunk {
  file: Blob
  /** What will be sent, to be looked at: a canvas needs no address, which a strict page would refuse. */
  shown?: HTMLCanvasElement
}

/** What this browser cannot draw (HEIC in most) goes as it is: the service says what to do. */
export async function shrink(file: Blob): Promise<Shrunk> {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!drawn) return { file }
  const scale = Math.min(1, LONGEST_PX / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(drawn.width * scale))
  canvas.height = Math.max(1, Math.round(drawn.height * scale))
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  const small = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY))
  return small ? { file: small, shown: canvas } : { file }
}
