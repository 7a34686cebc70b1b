// How the panel is set: the usual way, or as the view for older people (长辈版) in one of three sizes.
import type { Display } from '../functions/conversation/reply.ts'

export type Mode = 'usual' | 'elder'

/** 0: the usual 18 px; 1, 2 and 3: elder mode at 24, 30 and 36 px. */
export type Size = 0 | 1 | 2 | 3

export interface Look {
  mode: Mode
  size: Size
}

/**
 * The look that a host page asks for; whatever is unknown is the usual one.
 *
 * @param mode as written; left out, a size says it, as pages did before there was a mode
 */
export function readLook(mode: string | undefined, size: string | undefined): Look {
  const written = size === '1' || size === '2' || size === '3' ? (Number(size) as Size) : 0
  const elder = mode === 'elder' || (mode !== 'usual' && written > 0)
  if (!elder) return { mode: 'usual', size: 0 }
  return { mode: 'elder', size: written || 1 }
}

/** Elder mode's next size, and the smallest again after the largest. */
export function nextSize(size: Size): Size {
  return size === 1 ? 2 : size === 2 ? 3 : 1
}

export function modeOf(size: Size): Mode {
  return size > 0 ? 'elder' : 'usual'
}

/** The size after a wish in words: who finds the usual letters too small gets elder mode. */
export function wishedSize(display: Display, size: Size): Size {
  const by = { elder: Math.max(1, size), usual: 0, larger: Math.min(3, size + 1), smaller: Math.max(0, size - 1) }
  return by[display] as Size
}
