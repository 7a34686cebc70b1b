// Says in plain words what a schema found wrong in a YAML file and what to write instead.
import * as z from 'zod/mini'
import type { Fault } from './fault.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/** Descriptions given by `z.describe()` in the schema become the advice. */
export function schemaFaults(
  issues: Issue[],
  schema: z.ZodMiniType,
  data: unknown,
  { file, lineOf }: { file: string; lineOf(path: Path): number },
): Fault[] {
  const missing = issues.filter(({ path }) => valueAt(data, path) === undefined).map(({ path }) => path)
  const meant: Path[] = []
  const unknown = issues.flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : []).map((key) => {
      const known = keysAt(schema, issue.path)
      const near = missing.find((path) => isInside(path, issue.path) && isNear(key, String(path.at(-1))))
      if (near) meant.push(near)
      const write = near
        ? `write "${String(near.at(-1))}"`
        : known.length > 0
          ? `write one of: ${known.join(', ')}`
          : 'take it out'
      return { file, line: lineOf([...issue.path, key]), what: `there is no key "${key}" here`, write }
    }),
  )
  const others = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || meant.includes(issue.path)) return []
    const found = valueAt(data, issue.path)
    const state = found === undefined ? 'missing' : isEmpty(found) ? 'empty' : 'not right'
    const what = `${nameOf(issue.path)} is ${state}`
    return [{ file, line: lineOf(issue.path), what, write: advice(issue, schema, found) }]
  })
  return [...unknown, ...others]
}

function isInside(path: Path, map: Path): boolean {
  return path.length === map.length + 1 && map.every((step, index) => path[index] === step)
}

/** At most two letters put in, left out or changed: `visit` for `visits`. */
function isNear(written: string, right: string): boolean {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...written].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= right.length; at += 1) {
      const change = (row[at - 1] ?? 0) + (right[at - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= Math.min(2, right.length - 2)
}

function advice(issue: Issue, schema: z.ZodMiniType, found: unknown): string {
  if (issue.code === 'invalid_value') return `write ${listed(issue.values.map(String))}`
  const description = descriptionAt(schema, issue.path)
  if (issue.code === 'invalid_union' && !description) return unionAdvice(issue)
  const quotes = issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'number'
  if (quotes) return `write it in quotes: '${String(found)}'`
  if (description) return `write ${description}`
  if (found === undefined && issue.code === 'invalid_type' && issue.expected === 'string') return 'write the words'
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `write a ${issue.expected}`
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `write at least ${issue.minimum}` : 'write the words'
  return issue.message.startsWith('write ') ? issue.message : 'write it as docs/editors.md shows'
}

const TYPES: Record<string, string> = {
  string: 'write words, in quotes if they are digits only',
  number: 'write a number without quotes',
  int: 'write a whole number',
  boolean: 'write true or false',
  array: 'write a list, each line beginning with "- "',
  object: 'write its keys below it, moved in by two spaces',
  record: 'write its keys below it, moved in by two spaces',
}

/** The branches of a union differ by the keys they need, or by their plain type. */
function unionAdvice(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const branches = issue.errors.map((errors) => errors.filter((error) => error.code === 'invalid_type'))
  const keys = branches.flatMap((errors) => errors.filter((error) => error.path.length > 0).map((error) => error.path))
  const names = [...new Set(keys.map((path) => String(path[0])))]
  if (names.length > 0) return `write one of: ${names.join(', ')}`
  const types = branches.flatMap((errors) => errors.map((error) => TYPES[error.expected]?.replace(/^write /, '')))
  return `write ${[...new Set(types.filter((type) => type !== undefined))].join(', or ')}`
}

function listed(values: string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of: ${values.join(', ')}`
}

function nameOf(path: Path): string {
  const keys = path.filter((step) => typeof step !== 'number').map(String)
  const last = path.at(-1)
  const item = typeof last === 'number' ? `item ${last + 1}` : ''
  if (keys.length === 0) return item || 'the file'
  return `"${keys.join('.')}"${item && ` ${item}`}`
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  )
}

function schemaAt(schema: unknown, path: Path): unknown {
  const bare = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return schema
  if (bare instanceof z.ZodMiniObject) return schemaAt(bare.shape[String(step)], rest)
  if (bare instanceof z.ZodMiniArray) return schemaAt(bare.def.element, rest)
  return undefined
}

function unwrap(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniExactOptional ||
    schema instanceof z.ZodMiniDefault
  return wrapped ? unwrap(schema.def.innerType) : schema
}

function descriptionAt(schema: z.ZodMiniType, path: Path): string | undefined {
  const found = schemaAt(schema, path)
  return descriptionOf(found) ?? descriptionOf(unwrap(found))
}

function descriptionOf(schema: unknown): string | undefined {
  return schema instanceof z.core.$ZodType ? z.globalRegistry.get(schema)?.description : undefined
}

function keysAt(schema: z.ZodMiniType, path: Path): string[] {
  const bare = unwrap(schemaAt(schema, path))
  return bare instanceof z.ZodMiniObject ? Object.keys(bare.shape) : []
}
