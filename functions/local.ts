// The same house on one machine: `npm start`.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createHmac, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningAgency, startAgency } from './agency.ts'
import { agentApp, agents } from './channels/agent/agent-app.ts'
import { below, mounted, type Room } from './channels/mounted.ts'
import { openPhone } from './channels/phone/open-phone.ts'
import { phoneApp } from './channels/phone/phone-app.ts'
import type { PhoneParts } from './channels/phone/phone-parts.ts'
import { ownLine } from './channels/phone/simulator/own-line.ts'
import { simulator } from './channels/phone/simulator/simulator.ts'
import { keepSession, TALK } from './channels/web/forms/form-session.ts'
import type { WebParts } from './channels/web/web-parts.ts'
import { builtSite } from './channels/web/built-site.ts'
import { ConfigError, readConfig } from './config/config.ts'
import { errorText } from './config/log.ts'
import { VERSION } from './config/version.ts'
import { filingsOf, purposeOf } from './filings/registry/purposes.ts'
import { type DemoPortal, openDemoPortal } from './sandbox-agency/portal/demo-portal.ts'
import { signInApp } from './sandbox-agency/portal/sign-in-app.ts'
import { type House, wire } from './wire.ts'

/** Made by `npm run build`, which `npm start` runs first. */
const DIST = join(import.meta.dirname, '..', 'dist')
/** In the data folder: where the sandbox agency of this machine listens. */
const SANDBOX_ADDRESS = 'sandbox-agency.json'
/** What a crash left unwritten, and what could not be delivered, is looked for this often. */
const OUTBOX_EVERY_MS = 60_000

async function start(): Promise<void> {
  const written = readConfig()
  // Without a portal there are invented citizens to sign in as: on one machine, and only where all the others are invented too.
  const isReal = written.portal || written.table || written.agencyUrl || written.registryUrl
  const demo = isReal ? undefined : openDemoPortal(() => (written.now ?? new Date()).getTime())
  const config = { ...written, ...(demo && { portal: demo.portal }) }
  let sandbox: RunningAgency | undefined
  const agencyUrl = () => config.agencyUrl ?? sandbox?.url
  let here = ''
  const registryUrl = () => config.registryUrl ?? (sandbox && new URL('/registry', sandbox.url).href)
  const sandboxNotices = () => sandbox && { url: new URL('/notices', sandbox.url).href, site: here }
  const writeLine = (line: string) => process.stderr.write(`${line}\n`)
  const house = await wire(config, DIST, writeLine, agencyUrl, registryUrl, sandboxNotices)
  const { conversations, log } = house
  const parts = {
    ...house,
    portals: config.portals,
    ...(config.region && { region: config.region }),
    ...(config.publicUrl && { publicUrl: config.publicUrl }),
    ...(config.agentKey && { cards: house.handover }),
    version: VERSION,
  }
  const app = await builtSite(DIST, parts, serveStatic({ root: DIST, precompressed: true }))
  const { agentPhone, agentHours, region, publicUrl, twilioAuthToken, jambonzSecret } = config
  const phone = openPhone({
    ...house,
    publicUrl: () => publicUrl ?? here,
    // Without an account of a vendor the line of this machine alone can sign: the simulator.
    twilioAuthToken: twilioAuthToken ?? createHmac('sha256', house.agencySecret).update('telephone line').digest('hex'),
    ...(jambonzSecret && { jambonzSecret }),
    ...(region && { region }),
    ...(agentPhone && { agentPhone }),
    ...(agentHours && { agentHours }),
  })
  // Rooms beside the site, each a line of its own.
  const rooms: Room[] = [
    below('/v1/phone', phoneApp(phone)),
    below('/phone', openSimulator(phone)),
    ...(demo ? [below('/sandbox', openSignIn(demo, parts))] : []),
    below('/agent', agentApp({ ...house, ...agents(config) })),
  ]
  let round: Promise<unknown> = Promise.resolve()
  const workOutbox = () => {
    round = conversations
      .workOutbox()
      .catch((error: unknown) => log('error', 'outbox-failed', { error: errorText(error) }))
  }
  const working = setInterval(workOutbox, OUTBOX_EVERY_MS)
  const server = serve({ fetch: mounted(rooms, app.fetch), port: config.port }, ({ port }) => {
    here = `http://localhost:${port}`
    const open = async () => {
      if (!config.agencyUrl) sandbox = await openSandbox(house, config.dataDir, `http://127.0.0.1:${port}`)
      console.log(`Bangban is ready: ${here}`)
      workOutbox()
      // Nobody is to wait for it in their first turn: from source LangChain takes a second and more to load.
      house.guest?.language
        .warm()
        .catch((error: unknown) => log('error', 'model-not-loaded', { error: errorText(error) }))
    }
    open().catch((error: unknown) => fail(errorText(error)))
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken =
      error.code === 'EADDRINUSE' && `PORT ${config.port} is in use: stop what uses it, or set PORT to another number.`
    fail(taken || errorText(error))
  })
  const stop = () => {
    clearInterval(working)
    server.close(() => {
      Promise.all([round, sandbox?.close()])
        .then(() => house.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        )
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** The telephone in the browser signs by a token of its own, new at each start: never with that of the vendor. */
function openSimulator(phone: PhoneParts) {
  const token = randomBytes(32).toString('hex')
  const line = ownLine(phone, { token, clock: () => performance.now(), random: Math.random })
  return simulator(line, phone.log, serveStatic({ root: DIST, precompressed: true }))
}

/** An invented citizen goes on at the pages without script, which need no more than a cookie. */
function openSignIn(
  demo: DemoPortal,
  { conversations, region, publicUrl }: Pick<WebParts, 'conversations' | 'region' | 'publicUrl'>,
) {
  return signInApp(demo, async (c, signIn, locale) => {
    const { id, token } = await conversations.open({ locale, channel: 'web', signIn, ...(region && { region }) })
    keepSession(c, { id, secret: token }, publicUrl)
    return c.redirect(`${TALK}?locale=${locale}`, 303)
  })
}

/** The agency of a machine that has no other: a server of its own, found by `npm run agency` under its address. */
async function openSandbox(house: House, dataDir: string, here: string): Promise<RunningAgency> {
  const { catalogue, now, agencySecret, log } = house
  const agency = await startAgency({
    storage: await house.openSandboxStorage(),
    now: () => now().getTime(),
    secret: agencySecret,
    filings: (service) => catalogue.filing(service),
    mayAsk: (purpose) => purposeOf(purpose, filingsOf(catalogue)),
    callbackUrl: () => `${here}/v1/agency/updates`,
    report: (error) => log('error', 'sandbox-agency-failed', { error: errorText(error) }),
  })
  await writeFile(join(dataDir, SANDBOX_ADDRESS), JSON.stringify({ url: agency.url }), { mode: 0o600 })
  return agency
}

function fail(message: string): void {
  console.error(message)
  process.exit(1)
}

start().catch((error: unknown) => {
  fail(error instanceof ConfigError ? error.message : `Bangban could not start. ${errorText(error)}`)
})
