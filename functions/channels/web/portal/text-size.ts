// How large the pages are set: the usual way, or as the view for older people (长辈版) at two sizes.

/** As addresses say it; 18, 24 and 30 px (工信部 2021: 18 at least, growing to 30). */
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** What is not a size is the usual one. */
export function readTextSize(written: string | undefined): TextSize {
  return TEXT_SIZES.find((size) => size === written) ?? 'usual'
}

/** Where the switch leads to: once larger, once more, and back. */
export function nextTextSize(size: TextSize): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + 1] ?? 'usual'
}
