// Serves an app on a port of its own of this machine, with what may go wrong on the way there.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'

export interface Listening {
  /** `http://localhost:<port>`: a secure context for the browser. */
  origin: string
  /** From now on each answer to a path that fits comes this many milliseconds late; 0 ends it. */
  slow(milliseconds: number, paths?: RegExp): void
  /** From now on a connection for a path that fits is cut without an answer; `false` ends it. */
  down(down: boolean, paths?: RegExp): void
  /** From now on this answers in place of the app where it returns a response; `undefined` ends it. */
  instead(answer: ((request: Request) => Response | Promise<Response> | undefined) | undefined): void
  /** Method and path of every request, in order; empty it to count anew. */
  asked: string[]
  close(): Promise<void>
}

type Env = HttpBindings | Http2Bindings
type App = (request: Request, env: Env) => Response | Promise<Response>

/** @param open makes the app when its address is known */
export async function listen(open: (origin: string) => App | Promise<App>): Promise<Listening> {
  let app: App = () => new Response(null, { status: 404 })
  let late = (_path: string): number => 0
  let isDown = (_path: string): boolean => false
  let instead: Parameters<Listening['instead']>[0]
  const asked: string[] = []

  const server = createAdaptorServer({
    fetch: async (request: Request, env: Env) => {
      const { pathname } = new URL(request.url)
      asked.push(`${request.method} ${pathname}`)
      await wait(late(pathname))
      if (isDown(pathname)) {
        env.incoming.socket.destroy()
        return new Response(null, { status: 503 })
      }
      return (await instead?.(request)) ?? app(request, env)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  app = await open(origin)

  return {
    origin,
    asked,
    slow(milliseconds, paths = /^/) {
      late = (path) => (paths.test(path) ? milliseconds : 0)
    },
    down(down, paths = /^/) {
      isDown = (path) => down && paths.test(path)
    },
    instead(answer) {
      instead = answer
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
