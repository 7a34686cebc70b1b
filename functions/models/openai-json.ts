// The JSON that a model is asked for: its schema in the form providers take, and its answer read strictly.
import * as z from 'zod/mini'
import { json } from './openai-completion.ts'

type ObjectSchema = Record<string, unknown> & { type: 'object' }

export interface JsonForm<Value> {
  /** JSON Schema; an object at its root, as OpenAI wants it. */
  schema: ObjectSchema
  /** Whether OpenAI's strict mode takes it: there every property must be required. */
  strict: boolean
  /** @returns what zod says; a value that is not of the schema is never mended */
  read(value: unknown): z.core.util.SafeParseResult<Value>
}

/** The form of a schema. What strict mode has no word for is left out of it; zod checks it all the same. */
export function jsonForm<Value>(schema: z.ZodMiniType<Value>): JsonForm<Value> {
  let strict = true
  const told = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'object' && jsonSchema.properties) {
        jsonSchema.additionalProperties ??= false
        strict &&= jsonSchema.required?.length === Object.keys(jsonSchema.properties).length
      }
      if (jsonSchema.oneOf) jsonSchema.anyOf = jsonSchema.oneOf
      for (const key of ['oneOf', 'minLength', 'maxLength', 'default'] as const) delete jsonSchema[key]
    },
  })
  const { $schema: _, type, ...plain } = told
  if (type === 'object') return { schema: { type, ...plain }, strict, read: (value) => schema.safeParse(value) }
  const properties = { value: type === undefined ? plain : { type, ...plain } }
  const envelope: ObjectSchema = { type: 'object', properties, required: ['value'], additionalProperties: false }
  return { schema: envelope, strict, read: (value) => schema.safeParse(isEnvelope(value) ? value.value : value) }
}

/** The value a text stands for: JSON and nothing else, but for thoughts before it and a fence around it. */
export function jsonIn(text: string): unknown {
  // Where the provider's own template opens the thoughts, only their end is in the text.
  const said = text.replace(/^[^]*<\/think>/, '').trim()
  return json(unfenced(said))
}

/** Without an expression: one over blanks takes minutes for a few thousand of them. */
function unfenced(said: string): string {
  const line = said.indexOf('\n')
  const isFenced = line > 0 && said.length > line + 3 && said.endsWith('```')
  return isFenced && ['```', '```json'].includes(said.slice(0, line).trimEnd()) ? said.slice(line, -3) : said
}

function isEnvelope(value: unknown): value is { value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value
}
