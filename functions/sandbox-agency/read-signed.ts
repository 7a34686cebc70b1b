// Reads a request only after its signature: who it is from comes before what it says.
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { signatureFault } from '../filings/delivery/signature.ts'
import { Refusal } from './problems.ts'
import type { SandboxParts } from './sandbox-parts.ts'

/** @throws Refusal for a signature, a time, a text or a field that is wrong */
export async function readSigned<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
  { secret, now }: Pick<SandboxParts, 'secret' | 'now'>,
): Promise<z.output<Schema>> {
  const body = await c.req.text()
  const fault = signatureFault(secret, (name) => c.req.header(name), body, now())
  if (fault) throw new Refusal(fault)
  const read = schema.safeParse(parse(body))
  if (read.success) return read.data
  // Two steps of the path are names of the schema; below them stand names that were sent.
  throw new Refusal('bad-field', read.error.issues[0]?.path.slice(0, 2).join('.'))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal('bad-json')
  }
}
