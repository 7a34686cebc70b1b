// `npm run agency`: lists the cases of the running sandbox agency, moves them, and tells it how to behave.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { readConfig } from '../config/config.ts'
import { runAgencyCommand } from './agency/run-agency-command.ts'
import { withStore } from './with-store.ts'

/** Written by `npm start`, beside what it keeps. */
const ADDRESS_FILE = 'sandbox-agency.json'

const address = z.object({ url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }) })

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const print = (line: string) => console.log(line)
  const url = await readAddress()
  // Nobody to talk to, so nothing to sign; and no data folder is made just for that.
  const nobody = { url, secret: Buffer.alloc(0), now: Date.now, fetch, print }
  if (url === undefined) return runAgencyCommand(args, nobody)
  return withStore(({ agencySecret: secret, now }) =>
    runAgencyCommand(args, { url, secret, now: () => now().getTime(), fetch, print }),
  )
}

/** Undefined when there is no such file, or nothing in it that can be called. */
async function readAddress(): Promise<string | undefined> {
  try {
    const file = join(readConfig().dataDir, ADDRESS_FILE)
    return address.parse(JSON.parse(await readFile(file, 'utf8'))).url
  } catch {
    return undefined
  }
}
