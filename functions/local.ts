// The same house on one machine: `npm start`.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { site } from './channels/web/site.ts'
import { ConfigError, readConfig } from './config/config.ts'
import { errorText } from './config/log.ts'
import { VERSION } from './config/version.ts'
import { wire } from './wire.ts'

/** Made by `npm run build`, which `npm start` runs first. */
const DIST = join(import.meta.dirname, '..', 'dist')
/** Filings that a crash left unwritten are looked for this often. */
const SETTLE_EVERY_MS = 60_000

async function start(): Promise<void> {
  const config = readConfig()
  const [openApi, styles] = await Promise.all([built('openapi.json'), built('portal/portal.css')])
  const house = await wire(config, DIST, (line) => process.stderr.write(`${line}\n`))
  await house.conversations.settleDue()
  const { conversations, catalogue, storage, now, log } = house
  const parts = {
    conversations,
    catalogue,
    storage,
    now,
    log,
    portals: config.portals,
    ...(config.region && { region: config.region }),
    version: VERSION,
    openApi: () => openApi,
  }
  const app = site(parts, serveStatic({ root: DIST, precompressed: true }), styles)
  const settling = setInterval(() => {
    conversations.settleDue().catch((error: unknown) => log('error', 'settle-failed', { error: errorText(error) }))
  }, SETTLE_EVERY_MS)
  const server = serve({ fetch: app.fetch, port: config.port }, ({ port }) => {
    console.log(`Bangban is ready: http://localhost:${port}`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken =
      error.code === 'EADDRINUSE' && `PORT ${config.port} is in use: stop what uses it, or set PORT to another number.`
    fail(taken || errorText(error))
  })
  const stop = () => {
    clearInterval(settling)
    server.close(() => {
      house.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** A text that the build made. */
async function built(name: string): Promise<string> {
  const path = join(DIST, name)
  return readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is missing or cannot be read; run: npm run build`)
  })
}

function fail(message: string): void {
  console.error(message)
  process.exit(1)
}

start().catch((error: unknown) => {
  fail(error instanceof ConfigError ? error.message : `Bangban could not start. ${errorText(error)}`)
})
