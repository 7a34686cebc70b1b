// Reads bodies and queries by their schema and refuses what does not fit, naming the field and never the value.
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Refusal } from './problems.ts'

/**
 * The body as the schema says; an empty body counts as `{}`.
 * @throws Refusal unsupported-media-type, bad-json or bad-field.
 */
export async function readBody<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength === 0) return fit(schema, {})
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-media-type')
  return fit(schema, parse(decode(bytes)))
}

/**
 * A text as the schema says.
 * @throws Refusal bad-json or bad-field.
 */
export function fitBody<Schema extends z.ZodMiniType>(text: string, schema: Schema): z.output<Schema> {
  return fit(schema, parse(text))
}

/** @throws Refusal bad-field. */
export function readQuery<Schema extends z.ZodMiniType>(c: Context, schema: Schema): z.output<Schema> {
  return fit(schema, c.req.query())
}

const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('bad-json')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The cause quotes the body.
    throw new Refusal('bad-json')
  }
}

function fit<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  // A path holds only names of the schema: an unknown key stands in the message and not in the path.
  const field = read.error.issues[0]?.path.join('.')
  throw new Refusal('bad-field', field ? { field } : {})
}
