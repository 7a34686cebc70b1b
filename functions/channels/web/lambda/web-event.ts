// What a function URL and an HTTP API hand over for a request (payload format 2.0), and the request it tells of.

/** The fields that are read, of the many that AWS sends. */
export interface WebEvent {
  /** As it came over the line, with its percent signs. */
  rawPath: string
  rawQueryString: string
  /** By small letters; what came twice stands once, with commas. */
  headers: Record<string, string | undefined>
  cookies?: string[]
  body?: string
  isBase64Encoded: boolean
  requestContext: { domainName: string; http: { method: string; sourceIp: string } }
}

/** @throws TypeError for a method that no server may take, such as TRACE, or a header whose name is none */
export function requestOf({
  rawPath,
  rawQueryString,
  headers,
  body,
  isBase64Encoded,
  requestContext,
}: WebEvent): Request {
  const { domainName, http } = requestContext
  const url = new URL(`https://${domainName}`)
  // Set apart: a path may hold what would begin a query.
  url.pathname = rawPath
  url.search = rawQueryString
  const told = new Headers()
  for (const [name, value] of Object.entries(headers)) if (value) told.set(name, inLatin(value))
  const bodyless = http.method === 'GET' || http.method === 'HEAD'
  return new Request(url, {
    method: http.method,
    headers: told,
    ...(body && !bodyless && { body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') }),
  })
}

/** AWS reads header bytes as UTF-8; a request holds nothing but Latin-1. */
function inLatin(value: string): string {
  return /^[\u0020-\u007e\t]*$/.test(value) ? value : encodeURIComponent(value)
}

/** Said by AWS, and of this connection only: it would be taken for the one to the client. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding']

export interface Head {
  statusCode: number
  headers: Record<string, string>
  cookies: string[]
}

export function headOf({ status, headers }: Response): Head {
  const told = [...headers].filter(([name]) => name !== 'set-cookie' && !HOP_BY_HOP.includes(name))
  return { statusCode: status, headers: Object.fromEntries(told), cookies: headers.getSetCookie() }
}
