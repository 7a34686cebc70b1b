// What a picture of a paper may be, and why one is refused.

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/**
 * Bytes of the file. Lambda takes 6 MB with a request and gets pictures in base64, a third longer; what pages send is
 * 300 KB.
 */
export const LARGEST_PICTURE = 4 * 1024 * 1024
/** What unpacks to more is made to fill somebody's memory; phones take 12 to 50 megapixels. */
export const MOST_PIXELS = 60_000_000
export const LONGEST_SIDE = 16_000

/** Upright and with nothing in it but what is seen. */
export interface Picture {
  type: PictureType
  bytes: Buffer
  width: number
  height: number
}

/**
 * `type`: none of the three, or something else besides (a page, a document, a program). `heic`: what iPhones keep.
 * `broken`: empty, cut off or damaged. `too-large`: too many bytes or pixels.
 */
export type PictureFault = 'type' | 'heic' | 'broken' | 'too-large'

/** A file taken apart: what is seen, in order, and all that was left out; of what is kept the tables, where words could hide. */
export interface TakenApart {
  width: number
  height: number
  kept: Buffer[]
  dropped: Buffer[]
  tables?: Buffer[]
}
