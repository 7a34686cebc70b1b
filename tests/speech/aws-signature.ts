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
  const { method, headers, body } = request
  const header = (name: string) => String(headers[name] ?? (name === 'host' ? headers[':authority'] : undefined) ?? '')
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/
  const [, id, scope = '', day = '', region = '', service = '', names = '', told] =
    form.exec(header('authorization')) ?? []
  if (id !== CREDENTIALS.accessKeyId) return undefined
  const hash = header('x-amz-content-sha256')
  const isStream = hash === 'STREAMING-AWS4-HMAC-SHA256-EVENTS' || hash === 'UNSIGNED-PAYLOAD'
  if (!isStream && hash !== '' && hash !== sha256(body ?? '')) return undefined
  const [path = '', query = ''] = request.path.split('?')
  const canonical = [
    method,
    // Only the paths of S3 are not encoded a second time; those of the others hold nothing to encode.
    path,
    query.split('&').filter(Boolean).map(withValue).toSorted().join('&'),
    ...names.split(';').map((name) => `${name}:${header(name).trim().replace(/ +/g, ' ')}`),
    '',
    names,
    hash === '' ? sha256(body ?? '') : hash,
  ].join('\n')
  const key = [region, service, 'aws4_request'].reduce(
    (secret, word) => hmac(secret, word),
    hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day),
  )
  const signature = hmac(key, ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n')).toString(
    'hex',
  )
  return signature === told ? { signature, scope, key } : undefined
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
