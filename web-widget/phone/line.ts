// The page's end of the line: tells the house what happens on this telephone, and brings back what it shall do.
import type { LineAnswer } from '../../functions/channels/phone/simulator/line-answer.ts'
import type { Happening } from '../../functions/channels/phone/simulator/line-answer.ts'

export interface Caller {
  callId: string
  from?: string
  locale: 'zh-CN' | 'en'
}

/** Longer than any vendor waits for a webhook. */
const PATIENCE_MS = 20_000

/** No vendor's call begins with these zeros. */
export function newCallId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `CA00000000${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** @throws Error when the line gives no answer that a telephone can do */
export async function tellLine(caller: Caller, happening: Happening, action?: string): Promise<LineAnswer> {
  const response = await fetch('/phone/line', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...caller, ...(action && { action }), happening }),
    signal: AbortSignal.timeout(PATIENCE_MS),
    // It is told even when the page is closed.
    keepalive: happening.is === 'hung-up',
  })
  if (!response.ok) throw new Error(`The line is dead: ${response.status}`)
  return (await response.json()) as LineAnswer
}
