// A loopback proxy that lets a request through and then, when told to, cuts the connection instead of answering.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export async function answerCutter(target: string) {
  let cuts = 0
  let requests = 0
  let cutAt = 0

  const server = createServer((request, response) => {
    const isLost = ++requests === cutAt
    void (async () => {
      const { authorization = '', 'x-amz-target': operation = '' } = request.headers
      const headers = { authorization, 'x-amz-target': String(operation) }
      const answer = await fetch(target, { method: 'POST', headers, body: await buffer(request) })
      const body = await answer.text()
      if (isLost) {
        cuts++
        request.socket.destroy()
      } else {
        response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body)
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The `n`th request from now loses its answer. */
    cutNext(n = 1): void {
      cutAt = requests + n
    },
    cut: (): number => cuts,
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
