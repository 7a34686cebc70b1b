// The files that browsers load, out of the folder of the bundle.
import { readFile } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'
import { serveStatic } from 'hono/serve-static'

/** Sends the packed form to who takes it, and calls `next` for a file that is not there. */
export function bundledFiles(folder: string): MiddlewareHandler {
  return serveStatic({
    root: folder,
    precompressed: true,
    getContent: (path) => readFile(path).catch(() => null),
  })
}
