// Refuses a request by a stable code, told as RFC 9457 problem details.
import type { Context } from 'hono'
import type { PROBLEMS } from './problem-table.ts'

export type ProblemCode = keyof typeof PROBLEMS
type ProblemStatus = (typeof PROBLEMS)[ProblemCode]['status']

interface More {
  /** Words for a citizen, in their language, in the place of the usual ones. */
  said?: { detail: string; locale: string }
  /** Name of the field that is wrong. */
  field?: string
  headers?: Record<string, string>
}

/** What a client reads (RFC 9457 §3.1). */
export interface ProblemDetails {
  type: string
  title: string
  status: ProblemStatus
  code: ProblemCode
  detail: string
  /** Names this request in the log. */
  instance: string
  field?: string
}

/** Thrown by a handler to refuse a request. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ProblemCode
  readonly more: More

  constructor(code: ProblemCode, more: More = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

/** The refusal as a response. */
export async function problem(c: Context, code: ProblemCode, more: More = {}): Promise<Response> {
  // Set on the context: what a handler had set before it broke must not win over these.
  const set = { 'Content-Language': more.said?.locale ?? 'en', 'Cache-Control': 'no-store', ...more.headers }
  for (const [name, value] of Object.entries(set)) c.header(name, value)
  const details = await problemDetails(c, code, more)
  return c.body(JSON.stringify(details), details.status, { 'Content-Type': 'application/problem+json' })
}

/** It never repeats anything that was sent but the name of a known field. */
export async function problemDetails(
  c: Context,
  code: ProblemCode,
  { field, said }: More = {},
): Promise<ProblemDetails> {
  const { PROBLEMS } = await import('./problem-table.ts')
  const { status, title, detail } = PROBLEMS[code]
  return {
    type: `urn:problem-type:bangban:${code}`,
    title,
    status,
    code,
    detail: said?.detail ?? detail,
    instance: `urn:request:${c.get('requestId')}`,
    ...(field && { field }),
  }
}
