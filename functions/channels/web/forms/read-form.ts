// Reads what a form sent, and nothing but a form.
import type { Context } from 'hono'
import { Refusal } from '../problems.ts'

const FORM = /^application\/x-www-form-urlencoded(\s*;.*)?$/i

/** @throws Refusal unsupported-form */
export async function readForm(c: Context): Promise<URLSearchParams> {
  if (!FORM.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-form')
  return new URLSearchParams(await c.req.text())
}
