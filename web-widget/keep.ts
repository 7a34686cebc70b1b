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
const SIZE = 'bangban-size'
export const READING = 'bangban-reading'

/** The conversation of this tab. It ends with the tab: the next one at a counter's computer may be somebody else. */
export function keptConversation(base: string): Opened | undefined {
  const kept = read(() => sessionStorage, CONVERSATION) as (Opened & { base: string }) | undefined
  return kept?.base === base && kept.id && kept.token ? { id: kept.id, token: kept.token } : undefined
}

export function keepConversation(base: string, opened: Opened | undefined): void {
  write(() => sessionStorage, CONVERSATION, opened && { base, id: opened.id, token: opened.token })
}

/** The key of the conversation that is being opened: asked for again by it, after a reload too, it is the same one. */
export function keptOpening(base: string): string | undefined {
  const kept = read(() => sessionStorage, OPENING) as { base: string; key?: string } | undefined
  return kept?.base === base ? kept.key : undefined
}

export function keepOpening(base: string, key: string | undefined): void {
  write(() => sessionStorage, OPENING, key && { base, key })
}

/** What was given and is not answered: a reload does not lose it. */
export function keptUnsent(base: string): Unsent[] {
  const kept = read(() => sessionStorage, UNSENT) as { base: string; turns: Unsent[] } | undefined
  return kept?.base === base && Array.isArray(kept.turns) ? kept.turns : []
}

export function keepUnsent(base: string, turns: Unsent[]): void {
  write(() => sessionStorage, UNSENT, turns.length > 0 ? { base, turns } : undefined)
}

/** Whether the panel stood open when the page was left: it stands open again when the page comes back. */
export function wasOpen(): boolean {
  return read(() => sessionStorage, OPEN) === true
}

export function keepOpen(open: boolean): void {
  write(() => sessionStorage, OPEN, open || undefined)
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

/** A host page or a browser may forbid storage: then nothing is kept, and nothing breaks. */
export function read(storage: () => Storage, name: string): unknown {
  try {
    return JSON.parse(storage().getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    if (value === undefined) storage().removeItem(name)
    else storage().setItem(name, JSON.stringify(value))
  } catch {
    // Forbidden or full.
  }
}
