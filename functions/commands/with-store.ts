// Opens the house for a command that works on what is kept, also while `npm start` runs, and closes it again.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError, readConfig } from '../config/config.ts'
import { errorText } from '../config/log.ts'
import { type House, wire } from '../wire.ts'
import { DIST } from './places.ts'

/** What a command is handed: the house, and the settings it was opened with. */
export type StoreWork = (house: House, config: Config) => Promise<number>

/** The exit code of `work`; 1 when the house cannot be opened or nothing is kept there yet, and why is told. */
export async function withStore(work: StoreWork): Promise<number> {
  try {
    const config = readConfig()
    if (!(await isKept(config))) {
      throw new ConfigError(
        `No house has kept anything in ${config.dataDir}: write its folder in BANGBAN_DATA_DIR or its table in BANGBAN_TABLE, or begin with npm start.`,
      )
    }
    const house = await wire(config, DIST, (line) => process.stderr.write(`${line}\n`))
    try {
      return await work(house, config)
    } finally {
      await house.close()
    }
  } catch (error) {
    console.error(errorText(error).replace(/^ConfigError: /, ''))
    return 1
  }
}

/** A new database would answer that nothing waits, for a path with a slip in it. */
async function isKept({ table, dataDir }: Config): Promise<boolean> {
  if (table) return true
  // What is there and cannot be used is told when it is opened.
  const found = await stat(join(dataDir, 'dynamo')).catch((error: NodeJS.ErrnoException) => error.code !== 'ENOENT')
  return found !== false
}
