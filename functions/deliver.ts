// The outbox on Lambda, every minute: writes what a crash left unwritten, and hands over what is due.
import { readCloudConfig } from './config/cloud-config.ts'
import { type House, wire } from './wire.ts'

const writeLine = (line: string) => void process.stdout.write(`${line}\n`)
let house: House | undefined

/**
 * All that it began is done when it returns, for nothing runs on after that.
 * @throws ConfigError, or Error when the store fails: an alarm counts failed runs
 */
export async function handler(): Promise<{ moved: number }> {
  if (!house) {
    // Nobody is talked to here, so no model is opened.
    const { model: _, ...config } = readCloudConfig()
    house = await wire({ ...config, speech: 'none' }, import.meta.dirname, writeLine)
  }
  try {
    return { moved: await house.conversations.workOutbox() }
  } finally {
    await house.finishDeliveries()
  }
}
