// Stands in for the SST command, which the components ask over HTTP where their files go and what was built.
import { access, mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface SstServer {
  url: string
  /** The folders that functions are made of, and whether the build has made them. */
  bundles: Map<string, boolean>
  /** Regions that were asked about. */
  regions: Set<string>
  close(): void
}

interface Call {
  method: string
  params: [{ region?: string; bundle?: string; handler?: string; functionID?: string }]
}

/** @param work a folder of ours to put empty bundles into, for a stack can be looked at before anything is built */
export async function startSstServer(root: string, work: string): Promise<SstServer> {
  const bundles = new Map<string, boolean>()
  const regions = new Set<string>()
  const answer = async ({ method, params: [asked] }: Call): Promise<unknown> => {
    if (method === 'Provider.Aws.Bootstrap') {
      regions.add(asked.region ?? '')
      return { asset: 'sst-asset-sample', assetEcrRegistryId: '', assetEcrUrl: '', state: 'sst-state-sample' }
    }
    if (method === 'Runtime.Build' && asked.bundle !== undefined) {
      const folder = join(root, asked.bundle)
      const isBuilt = await access(join(folder, 'index.mjs')).then(
        () => true,
        () => false,
      )
      bundles.set(asked.bundle, isBuilt)
      const empty = join(work, asked.functionID ?? 'function')
      if (!isBuilt) await mkdir(empty, { recursive: true })
      return { handler: asked.handler, out: isBuilt ? folder : empty, errors: [], sourcemaps: [] }
    }
    throw new Error(`synth does not know ${method}`)
  }
  const server = createServer((request, response) => {
    // Neither the server nor an idle connection keeps a process from its end.
    response.setHeader('connection', 'close')
    text(request)
      .then((body) => answer(JSON.parse(body) as Call))
      .then(
        (result) => response.end(JSON.stringify({ result })),
        (error: unknown) => response.end(JSON.stringify({ error: String(error) })),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, bundles, regions, close }
}
