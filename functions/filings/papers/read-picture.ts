// Reads what was sent as a picture: what it is by its content, and of that only what is seen.
import { fileKind } from './file-kind.ts'
import { hidesMore } from './hides-more.ts'
import { LARGEST_PICTURE, LONGEST_SIDE, MOST_PIXELS, type Picture, type PictureFault } from './picture.ts'
import type { PictureType, TakenApart } from './picture.ts'
import { takeJpegApart } from './take-jpeg-apart.ts'
import { takePngApart } from './take-png-apart.ts'
import { takeWebpApart } from './take-webp-apart.ts'

const HEIC = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif'])

/** `undefined`: cut off or damaged. */
const APART: Record<PictureType, (bytes: Buffer) => TakenApart | undefined | Promise<TakenApart | undefined>> = {
  'image/jpeg': takeJpegApart,
  'image/png': takePngApart,
  'image/webp': takeWebpApart,
}

/**
 * The picture without place, time, camera, remarks, small copies and whatever follows its end; it is as upright as it was,
 * and its pixels are the same. Names and declared types are not asked: anybody may write those.
 */
export async function readPicture(bytes: Buffer): Promise<Picture | { fault: PictureFault }> {
  if (bytes.length === 0) return { fault: 'broken' }
  if (bytes.length > LARGEST_PICTURE) return { fault: 'too-large' }
  const kind = await fileKind(bytes)
  if (HEIC.has(kind ?? '')) return { fault: 'heic' }
  if (!isPicture(kind)) return { fault: 'type' }
  const apart = await APART[kind](bytes)
  if (!apart) return { fault: 'broken' }
  const { width, height, kept, dropped, tables = [] } = apart
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) return { fault: 'too-large' }
  if (hidesMore(dropped.concat(tables))) return { fault: 'type' }
  return { type: kind, bytes: Buffer.concat(kept), width, height }
}

function isPicture(kind: string | undefined): kind is PictureType {
  return kind !== undefined && Object.hasOwn(APART, kind)
}
