// The telephone on Lambda for Amazon Connect: the code hook of the Lex V2 bot, and of the contact flow around it.
import { lexLine } from './channels/phone/lex/lex-line.ts'
import { openPhone } from './channels/phone/open-phone.ts'
import { atMost } from './channels/web/lambda/at-most.ts'
import { readCloudConfig } from './config/cloud-config.ts'
import { wire } from './wire.ts'

/** A caller waits in silence until it returns: what takes longer is left to the schedule. */
const MOST_MS = 2000
const writeLine = (line: string) => void process.stdout.write(`${line}\n`)
let opening: ReturnType<typeof open> | undefined = open()
opening.catch(() => undefined)

async function open() {
  const config = readCloudConfig()
  const house = await wire(config, import.meta.dirname, writeLine)
  const { region, agentPhone, agentHours } = config
  const more = { ...(region && { region }), ...(agentPhone && { agentPhone }), ...(agentHours && { agentHours }) }
  // Connect invokes it by its name: there is no address, and nothing is signed.
  const phone = openPhone({ ...house, ...more, publicUrl: () => '' })
  return { house, answer: lexLine({ ...phone, ...(agentPhone && { agentPhone }) }) }
}

/** @throws ConfigError, or Error when the house does not open: the flow then leads the caller to a person by itself */
export async function handler(event: unknown): ReturnType<Awaited<ReturnType<typeof open>>['answer']> {
  const { house, answer } = await (opening ??= open()).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  const answered = await answer(event)
  await atMost(MOST_MS, house.finishDeliveries())
  return answered
}
