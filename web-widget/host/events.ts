// What the host page is told of: that something happened, and never what was said, answered or filed.
import type { Outcome } from '../../functions/conversation/reply.ts'

export interface Details {
  /** It stands on the page. */
  ready: undefined
  open: undefined
  close: undefined
  /** A turn was answered. */
  reply: { outcome: Outcome }
  /** A filing was handed in. */
  submitted: undefined
  /** The citizen was led to a person. */
  handover: undefined
  /** The conversation was erased. */
  ended: undefined
  /** Why something did not work, by the code of the problem. */
  error: { code: string }
}

export type Happening = keyof Details

/** Every event; the docs tell of each (`tests/browser/embed-docs.test.ts`). */
export const HAPPENINGS: Happening[] = ['ready', 'open', 'close', 'reply', 'submitted', 'handover', 'ended', 'error']

/** That somebody is in danger, or asked for what is not given, is nobody's business but theirs. */
const PRIVATE: ReadonlySet<Outcome> = new Set(['emergency', 'guarded'])

export function tellPage<Name extends Happening>(
  host: Element,
  ...[name, detail]: Details[Name] extends undefined ? [Name] : [Name, Details[Name]]
): void {
  host.dispatchEvent(new CustomEvent(`bangban:${name}`, { bubbles: true, composed: true, detail }))
}

/** What the panel tells; the rest follows from it. */
export type Tell = (
  what: 'open' | 'close' | 'ended' | 'given' | 'greeted' | { outcome: Outcome } | { code: string },
) => void

export function tellFor(host: Element): Tell {
  return (what) => {
    // Between widgets: a page is told what was answered.
    if (what === 'given' || what === 'greeted') return
    if (typeof what === 'string') return tellPage(host, what)
    if ('code' in what) return tellPage(host, 'error', what)
    const { outcome } = what
    tellPage(host, 'reply', { outcome: PRIVATE.has(outcome) ? 'answered' : outcome })
    if (outcome === 'submitted') tellPage(host, 'submitted')
    if (outcome === 'handed-over') tellPage(host, 'handover')
  }
}
