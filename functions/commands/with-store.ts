// Opens the house for a command that works on what is kept, also while `npm start` runs, and closes it again.
import { readConfig } from '../config/config.ts'
import { errorText } from '../config/log.ts'
import { type House, wire } from '../wire.ts'
import { DIST } from './places.ts'

/** The exit code of `work`; 1 when the house cannot be opened, and why is told. */
export async function withStore(work: (house: House) => Promise<number>): Promise<number> {
  try {
    const house = await wire(readConfig(), DIST, (line) => process.stderr.write(`${line}\n`))
    try {
      return await work(house)
    } finally {
      await house.close()
    }
  } catch (error) {
    console.error(errorText(error).replace(/^ConfigError: /, ''))
    return 1
  }
}
