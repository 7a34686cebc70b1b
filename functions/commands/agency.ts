// `npm run agency`: lists the cases of the running sandbox agency, moves them, and tells it how to behave.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { type Config, ConfigError, readConfig } from '../config/config.ts'
import { USAGE } from './agency/read-wish.ts'
import { runAgencyCommand } from './agency/run-agency-command.ts'
import { withStore } from './with-store.ts'

/** Written by `npm start`, beside what it keeps. */
const ADDRESS_FILE = 'sandbox-agency.json'

const address = z.object({ url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }) })

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE)
    return 0
  }
  const config = settings()
  if (!config) return 1
  if (config.agencyUrl) {
    console.error('BANGBAN_AGENCY_URL is set: this house sends its filings there, so there is no sandbox agency.')
    return 1
  }
  const print = (line: string) => console.log(line)
  const url = await readAddress(config)
  if (url === undefined) return withoutAgency(args, config)
  return withStore(({ agencySecret: secret, now }) =>
    runAgencyCommand(args, { url, secret, now: () => now().getTime(), fetch, print }),
  )
}

/** Nobody to talk to, so nothing to sign; and no data folder is made just for that. */
async function withoutAgency(args: string[], { dataDir }: Config): Promise<number> {
  const print = (line: string) => console.log(line)
  const code = await runAgencyCommand(args, { url: undefined, secret: Buffer.alloc(0), now: Date.now, fetch, print })
  if (code === 1)
    print(`No ${ADDRESS_FILE} is in ${resolve(dataDir)}; if the house keeps its data elsewhere, set BANGBAN_DATA_DIR.`)
  return code
}

function settings(): Config | undefined {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    return undefined
  }
}

/** Undefined when there is no such file, or nothing in it that can be called. */
async function readAddress({ dataDir }: Config): Promise<string | undefined> {
  try {
    return address.parse(JSON.parse(await readFile(join(dataDir, ADDRESS_FILE), 'utf8'))).url
  } catch {
    return undefined
  }
}
