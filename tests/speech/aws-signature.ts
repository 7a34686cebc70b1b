// Checks the signature of AWS (version 4) by hand, so that the servers of these tests believe no client that signs wrongly.
import { createHash, createHmac } from 'node:crypto'

/** What the clients of these tests sign with. */
export const CREDENTIALS = { accessKeyId: 'AKIDTEST', secretAccessKey: 'secret for tests' }

export interface SignedRequest {
  method: string
  /** With its query. */
  path: string
  /** By names in small letters; of HTTP/2 with its pseudo headers. */
  headers: Record<string, string | string[] | undefined>
  body?: Uint8Array
}

/** The signature of a request that is signed as it should be, and what signs the pieces that follow it. */
export interface Seal {
  signature: string
  scope: string
  key: Buffer
}

/** Undefined for a request with a missing or wrong signature, or with a body other than the one that was signed. */
export function sealOf(request: SignedRequest): Seal | undefined {
  const { headers, body } = request
  const header = (name: string) => String(headers[name] ?? (name === 'host' ? headers[':authority'] : undefined) ?? '')
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[\w-]+\/[\w-]+\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/
  const [, id, scope = '', names = '', told] = form.exec(header('authorization')) ?? []
  if (id !== CREDENTIALS.accessKeyId) return undefined
  const hash = header('x-amz-content-sha256')
  const isStream = hash === 'STREAMING-AWS4-HMAC-SHA256-EVENTS' || hash === 'UNSIGNED-PAYLOAD'
  if (!isStream && hash !== '' && hash !== sha256(body ?? '')) return undefined
  const hashed = hash === '' ? sha256(body ?? '') : hash
  const { signature, key } = signatureOf(request, header, { scope, names, hash: hashed, stamp: header('x-amz-date') })
  return signature === told ? { signature, scope, key } : undefined
}

/** A request that is signed in its query, so that somebody else may send it. */
export interface Presigned {
  /** What was asked, without what signs it. */
  asked: Record<string, string>
  signedAt: Date
  expiresAt: Date
}

/** Undefined for a query with a missing or wrong signature; whether it comes in time is for the server to say. */
export function presignedOf(request: Omit<SignedRequest, 'body'>): Presigned | undefined {
  const [path = '', query = ''] = request.path.split('?')
  const told = new URLSearchParams(query)
  // Twice the same name: which of the two was meant?
  if (new Set(told.keys()).size !== [...told.keys()].length) return undefined
  const of = (name: string) => told.get(`X-Amz-${name}`) ?? ''
  const [id, ...rest] = of('Credential').split('/')
  const scope = rest.join('/')
  const stamp = of('Date')
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? []
  const isOurs = of('Algorithm') === 'AWS4-HMAC-SHA256' && id === CREDENTIALS.accessKeyId
  const names = of('SignedHeaders')
  if (!isOurs || parts.length !== 6 || !names.split(';').includes('host')) return undefined
  const unsigned = query.split('&').filter((pair) => !pair.startsWith('X-Amz-Signature='))
  const { signature } = signatureOf(
    { ...request, path: `${path}?${unsigned.join('&')}` },
    (name) => String(request.headers[name] ?? ''),
    { scope, names, hash: sha256(''), stamp },
  )
  if (signature !== of('Signature')) return undefined
  const [year = 0, month = 0, ...time] = parts.map(Number)
  const signedAt = new Date(Date.UTC(year, month - 1, ...(time as [number])))
  return {
    asked: Object.fromEntries([...told].filter(([name]) => !name.startsWith('X-Amz-'))),
    signedAt,
    expiresAt: new Date(signedAt.getTime() + Number(of('Expires')) * 1000),
  }
}

/** As Signature Version 4 makes it. */
function signatureOf(
  request: Pick<SignedRequest, 'method' | 'path'>,
  header: (name: string) => string,
  { scope, names, hash, stamp }: { scope: string; names: string; hash: string; stamp: string },
): { signature: string; key: Buffer } {
  const [path = '', query = ''] = request.path.split('?')
  const canonical = [
    request.method,
    // Only the paths of S3 are not encoded a second time; those of the others hold nothing to encode.
    path,
    query.split('&').filter(Boolean).map(withValue).toSorted().join('&'),
    ...names.split(';').map((name) => `${name}:${header(name).trim().replace(/ +/g, ' ')}`),
    '',
    names,
    hash,
  ].join('\n')
  const key = scope
    .split('/')
    .reduce<Buffer | string>((secret, word) => hmac(secret, word), `AWS4${CREDENTIALS.secretAccessKey}`) as Buffer
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  return { signature: hmac(key, text).toString('hex'), key }
}

/** The signature of a piece of a stream: each one covers the one before it. */
export function sealOfPiece(seal: Seal, date: Date, body: Uint8Array): string {
  const stamp = date.toISOString().replace(/[-:]|\.\d+/g, '')
  // One header, `:date`, of type 8: milliseconds in eight bytes.
  const head = Buffer.concat([Buffer.from([5]), Buffer.from(':date'), Buffer.from([8]), Buffer.alloc(8)])
  head.writeBigInt64BE(BigInt(date.getTime()), 7)
  const text = ['AWS4-HMAC-SHA256-PAYLOAD', stamp, seal.scope, seal.signature, sha256(head), sha256(body)].join('\n')
  return hmac(seal.key, text).toString('hex')
}

const withValue = (pair: string): string => (pair.includes('=') ? pair : `${pair}=`)

function sha256(of: Uint8Array | string): string {
  return createHash('sha256').update(of).digest('hex')
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
