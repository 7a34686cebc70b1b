// Reads a form with a file in it, no larger than it may be, and nothing but the fields it may have.
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod/mini'
import { type ProblemCode, Refusal } from './problems.ts'

/**
 * @param wrong what a body is refused as that is no such form
 * @throws Refusal body-too-large, bad-field, or `wrong`
 */
export async function readMultipart<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
  largest: number,
  wrong: ProblemCode,
): Promise<z.output<Schema>> {
  const form = await readFormData(c, largest, wrong)
  const names = [...form.keys()]
  const twice = names.find((name, i) => names.indexOf(name) < i)
  const read = schema.safeParse(Object.fromEntries(form))
  if (read.success && twice === undefined) return read.data
  const field = read.error?.issues[0]?.path.join('.')
  throw new Refusal('bad-field', field ? { field } : {})
}

/** As above, whatever its fields are. */
export async function readFormData(c: Context, largest: number, wrong: ProblemCode): Promise<FormData> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) throw new Refusal(wrong)
  // As at the edge: the rest of the body would be taken for the next request.
  const onError = () => {
    throw new Refusal('body-too-large', { headers: { Connection: 'close' } })
  }
  await bodyLimit({ maxSize: largest, onError })(c, async () => {})
  // Read first and taken apart then: who hangs up in the middle has sent nothing wrong.
  const body = await c.req.arrayBuffer()
  const headers = { 'Content-Type': c.req.header('content-type') ?? '' }
  return new Response(body, { headers }).formData().catch(() => {
    throw new Refusal(wrong)
  })
}
