// A client that holds every exchange against the OpenAPI document: what is sent, what comes back, and that it is written there.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Hono } from 'hono'
import { openApiDocument } from '../../functions/channels/web/openapi.ts'
import { ROUTES } from '../../functions/channels/web/routes.ts'
import { eventsOf } from './event-lines.ts'

export interface Request {
  body?: unknown
  /** Sent as multipart/form-data, instead of `body`. */
  form?: Record<string, string | File>
  /** Sent as it is, instead of `body`. */
  raw?: string | ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
  token?: string
  headers?: Record<string, string>
  /** What the server knows of the connection. */
  env?: object
}

export interface Answer<Body> {
  status: number
  headers: Headers
  body: Body
  text: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Client {
  /** @param call method and path, such as `GET /v1/guides?locale=en` */
  send<Body = Record<string, unknown>>(call: string, request?: Request): Promise<Answer<Body>>
  /** `get /v1/guides 200` for every documented exchange so far. */
  seen: Set<string>
  /** Codes of all problems so far. */
  codes: Set<string>
}

export const documented = openApiDocument('0.0.0-test') as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
export interface Operation {
  operationId: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { required: boolean; content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
formats.default(ajv)
ajv.addVocabulary(['openapi', 'info', 'jsonSchemaDialect', 'servers', 'security', 'paths', 'components'])
// A field that the document does not name must not come either.
ajv.addSchema(closed(documented) as object, 'api')

/** A validator of the schema at this place in the document. */
export function schemaAt(...place: string[]): ValidateFunction {
  const pointer = place.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const found = ajv.getSchema(`api#/${pointer}`)
  if (!found) throw new Error(`The document has nothing at ${pointer}`)
  return found
}

const EVENTS = 'text/event-stream'
const XML = 'text/xml'

export function checkedClient(app: Pick<Hono, 'request'>): Client {
  const seen = new Set<string>()
  const codes = new Set<string>()
  return {
    seen,
    codes,
    async send<Body>(call: string, { body: sent, form, raw, token, headers, env }: Request = {}) {
      const [method = '', url = ''] = call.split(' ')
      const response = await app.request(
        url,
        {
          method,
          headers: {
            ...(sent !== undefined && { 'Content-Type': 'application/json' }),
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
            ...headers,
          },
          ...(sent !== undefined && { body: JSON.stringify(sent) }),
          ...(form && { body: formOf(form) }),
          ...(raw !== undefined && { body: raw, duplex: 'half' }),
        },
        env,
      )
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      const body = bodyOf(mediaType(response.headers), text)
      const answer: Answer<Body> = {
        status: response.status,
        headers: response.headers,
        body: body as Body,
        text,
        bytes,
      }
      const { code } = body as { code?: string }
      if (code !== undefined) codes.add(code)
      const path = templateOf(method, url)
      if (path) seen.add(`${method.toLowerCase()} ${path} ${response.status}`)
      check(call, answer, code, path === undefined ? undefined : { method: method.toLowerCase(), path }, sent ?? form)
      return answer
    },
  }
}

type Place = { method: string; path: string }

function check(
  call: string,
  answer: Answer<unknown>,
  code: string | undefined,
  place: Place | undefined,
  sent: unknown,
): void {
  const { status, headers, body } = answer
  const type = mediaType(headers)
  const said = `${call} → ${status}`
  // What no route answers is no part of any operation: it is a problem all the same.
  if (!place) return expectValid(schemaAt('components', 'schemas', 'Problem'), body, said)
  const { path, method } = place
  const written = documented.paths[path]?.[method]?.responses[status]
  if (!written?.content[type]) throw new Error(`${said} ${type}: the document does not know this answer`)
  expectValid(schemaAt('paths', path, method, 'responses', String(status), 'content', type, 'schema'), body, said)
  if (sent === undefined || !(status < 300 || code === 'bad-field')) return
  // The document cannot list which regions there are, and tells no file of a form from a text.
  if (['region', 'file'].includes((body as { field?: string }).field ?? '')) return
  const [kind = ''] = Object.keys(documented.paths[path]?.[method]?.requestBody?.content ?? {})
  const allowed = schemaAt('paths', path, method, 'requestBody', 'content', kind, 'schema')(asWritten(sent))
  if (allowed !== status < 300)
    throw new Error(`${said}: document and server disagree about the body ${JSON.stringify(sent)}`)
}

function expectValid(validate: ValidateFunction, body: unknown, said: string): void {
  if (validate(body)) return
  throw new Error(`${said} is not as documented: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`)
}

function templateOf(method: string, url: string): string | undefined {
  const path = url.split('?')[0] ?? ''
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
  return ROUTES.find((route) => route.method === method.toLowerCase() && fits(route.path))?.path
}

/** Only events and XML have a charset: JSON has none to name (RFC 8259 §8.1). */
function mediaType(headers: Headers): string {
  const type = headers.get('content-type') ?? ''
  return [EVENTS, XML].find((each) => type === `${each}; charset=utf-8`) ?? type
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** To JSON Schema a file is a text. */
function asWritten(sent: unknown): unknown {
  const isForm = Object.values(sent ?? {}).some((value) => value instanceof File)
  if (!isForm) return sent
  return Object.fromEntries(
    Object.entries(sent ?? {}).map(([name, value]) => [name, value instanceof File ? '' : value]),
  )
}

function bodyOf(type: string, text: string): unknown {
  if (type === EVENTS) return eventsOf(text)
  // Bytes have no form to be held against the document.
  return /^(?:audio|image)\//.test(type) || type === XML ? {} : read(text)
}

function read(text: string): unknown {
  return text === '' ? {} : JSON.parse(text)
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  const open = inner['type'] === 'object' && inner['properties'] && !('additionalProperties' in inner)
  return open ? { ...inner, additionalProperties: false } : inner
}
