// What the browser keeps: the conversation while the tab lives, the size of the text for good.
import type { Size } from './look.ts'
import type { Opened, SentTurn } from './service/service.ts'
import type { Given } from './view.ts'

/** A turn that has no answer yet. */
export interface Unsent {
  turn: SentTurn
  given: Given
  answers: boolean
}

const CONVERSATION = 'bangban-conversation'
const OPENING = 'bangban-opening'
const UNSENT = 'bangban-unsent'
const OPEN = 'bangban-open'
const ASKED = 'bangban-asked'
const SIZE = 'bangban-size'
export const READING = 'bangban-reading'

/** Where a browser keeps nothing, or must not, it is kept as long as the page stands: its widgets share it. */
const ofPage = new Map<string, string>()
let isKiosk = false

/** On a screen that many use nothing outlives the page. */
export function keepNothing(): void {
  isKiosk = true
}

/** What was kept before it was a screen for many. */
export function dropKept(): void {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      for (const name of Object.keys(storage())) if (name.startsWith('bangban-')) storage().removeItem(name)
    } catch {
      // Forbidden: then there is nothing.
    }
  }
}

/** The next one at this screen begins with nothing of the one before. */
export function forgetPage(): void {
  if (isKiosk) ofPage.clear()
}

/**
 * The conversation of this tab. It ends with the tab: the next one at a counter's computer may be somebody else.
 * @param own of the widget that has one for itself
 */
export function keptConversation(base: string, own = ''): Opened | undefined {
  const kept = read(() => sessionStorage, CONVERSATION + own) as (Opened & { base: string }) | undefined
  return kept?.base === base && kept.id && kept.token ? { id: kept.id, token: kept.token } : undefined
}

export function keepConversation(base: string, opened: Opened | undefined, own = ''): void {
  write(() => sessionStorage, CONVERSATION + own, opened && { base, id: opened.id, token: opened.token })
}

/** The key of the conversation that is being opened: asked for again by it, after a reload too, it is the same one. */
export function keptOpening(base: string, own = ''): string | undefined {
  const kept = read(() => sessionStorage, OPENING + own) as { base: string; key?: string } | undefined
  return kept?.base === base ? kept.key : undefined
}

export function keepOpening(base: string, key: string | undefined, own = ''): void {
  write(() => sessionStorage, OPENING + own, key && { base, key })
}

/** What was given and is not answered: a reload does not lose it. */
export function keptUnsent(base: string, own = ''): Unsent[] {
  const kept = read(() => sessionStorage, UNSENT + own) as { base: string; turns: Unsent[] } | undefined
  return kept?.base === base && Array.isArray(kept.turns) ? kept.turns : []
}

export function keepUnsent(base: string, turns: Unsent[], own = ''): void {
  write(() => sessionStorage, UNSENT + own, turns.length > 0 ? { base, turns } : undefined)
}

/** Whether the panel stood open when the page was left: it stands open again when the page comes back. */
export function wasOpen(name = ''): boolean {
  return read(() => sessionStorage, OPEN + name) === true
}

export function keepOpen(open: boolean, name = ''): void {
  write(() => sessionStorage, OPEN + name, open || undefined)
}

/** Whether this widget has asked of its service already: a reload does not ask again. */
export function hasAsked(name: string): boolean {
  return read(() => sessionStorage, ASKED + name) === true
}

export function keepAsked(name: string): void {
  write(() => sessionStorage, ASKED + name, true)
}

/** The look that was chosen, as its size. @param usual for who has chosen none */
export function keptSize(usual: Size): Size {
  const kept = read(() => localStorage, SIZE)
  return kept === 0 || kept === 1 || kept === 2 || kept === 3 ? kept : usual
}

export function keepSize(size: Size): void {
  write(() => localStorage, SIZE, size)
}

/** Each reply is to be read aloud; how, only what reads them knows. */
export function readsEvery(): boolean {
  return (read(() => localStorage, READING) as { every?: boolean } | undefined)?.every === true
}

/** A host page or a browser may forbid storage, and nothing breaks. */
export function read(storage: () => Storage, name: string): unknown {
  let kept = ofPage.get(name)
  try {
    if (!isKiosk) kept = storage().getItem(name) ?? undefined
  } catch {
    // Forbidden.
  }
  try {
    return JSON.parse(kept ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function write(storage: () => Storage, name: string, value: unknown): void {
  const written = value === undefined ? undefined : JSON.stringify(value)
  if (written === undefined) ofPage.delete(name)
  else ofPage.set(name, written)
  if (isKiosk) return
  try {
    if (written === undefined) storage().removeItem(name)
    else storage().setItem(name, written)
  } catch {
    // Forbidden or full.
  }
}
