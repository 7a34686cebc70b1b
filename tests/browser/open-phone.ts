// Opens a house with the telephone in the browser, as one machine has it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { afterAll } from 'vitest'
import { below, mounted } from '../../functions/channels/mounted.ts'
import { ownLine } from '../../functions/channels/phone/simulator/own-line.ts'
import { seeded } from '../../functions/channels/phone/simulator/seeded.ts'
import { simulator } from '../../functions/channels/phone/simulator/simulator.ts'
import { site } from '../../functions/channels/web/site.ts'
import { buildWidget } from '../../functions/commands/build-widget.ts'
import { openAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'
import { phoneOf } from '../phone/telephone.ts'
import { listen, type Listening } from './listen.ts'

export interface OpenPhone extends Listening {
  house: House
}

/** A Monday, while offices are open. */
const MORNING = new Date('2026-11-23T09:00:00+08:00')

/** Storage is in memory, addresses are of this machine alone. Close it in the end. */
export async function openPhoneSite(): Promise<OpenPhone> {
  const now = () => MORNING
  const agency = await openAgency({ now, house: () => house })
  const house: House = await openHouse({ now, agencies: agency.door })
  const assets = serveStatic({ root: await (built ??= build()), precompressed: true })
  const line = ownLine(phoneOf(house).parts, {
    token: 'of this line alone',
    clock: () => performance.now(),
    random: seeded(11),
  })
  const rooms = [below('/phone', simulator(line, house.parts.log, assets))]
  const server = await listen(() => mounted(rooms, site(house.parts, assets, '').fetch))
  return {
    ...server,
    house,
    async close() {
      await server.close()
      await house.close()
    },
  }
}

let built: Promise<string> | undefined
// Of the test file that imports this: its process is ended from outside, so it hears of no exit.
afterAll(async () => {
  if (built) rmSync(await built, { recursive: true, force: true })
})

/** Once for all tests of a file. */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-phone-'))
  await buildWidget(folder)
  return folder
}
