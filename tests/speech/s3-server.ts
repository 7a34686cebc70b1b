// A bucket of S3 as it is spoken on the wire, on this machine.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sealOf } from './aws-signature.ts'

export interface S3Server {
  url: string
  /** By bucket and key: `bucket/key`. */
  objects: Map<string, { bytes: Buffer; type: string; encrypted: string }>
  /** What was asked: `PUT bucket/key`. */
  asked: string[]
  /** From now on it refuses, or says nothing; undefined: it works. */
  misbehaves(how: { status: number; code: string } | 'stalls' | undefined): void
  close(): Promise<void>
}

/** Opens it on a free port of the loopback. */
export async function openS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const asked: string[] = []
  let trouble: { status: number; code: string } | 'stalls' | undefined
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method = '', url = '', headers } = request
    const refuse = (status: number, code: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' })
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>quoting 13800138000</Message></Error>`)
    }
    const name = decodeURIComponent(url.split('?')[0]?.slice(1) ?? '')
    asked.push(`${method} ${name}`)
    if (!sealOf({ method, path: url, headers, body })) return refuse(403, 'SignatureDoesNotMatch')
    if (trouble === 'stalls') return
    if (trouble) return refuse(trouble.status, trouble.code)
    if (method === 'PUT') {
      const { 'content-type': type = '', 'x-amz-server-side-encryption': encrypted = '' } = headers
      objects.set(name, { bytes: body, type, encrypted: String(encrypted) })
      return void response.writeHead(200, { etag: '"one"' }).end()
    }
    if (method === 'DELETE') {
      objects.delete(name)
      return void response.writeHead(204).end()
    }
    const found = objects.get(name)
    if (!found) return refuse(404, 'NoSuchKey')
    response.writeHead(200, { 'content-type': found.type, 'content-length': found.bytes.length })
    response.end(method === 'HEAD' ? undefined : found.bytes)
  }
  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, objects, asked, misbehaves: (how) => (trouble = how), close }
}
