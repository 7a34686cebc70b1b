// `npm run outbox`: what could not be delivered to an agency, sending it again, and what is on its way.
import { deadLetterLines } from './outbox/dead-letter-lines.ts'
import { onTheirWayLines } from './outbox/on-their-way-lines.ts'
import { listOnTheirWay } from './outbox/on-their-way.ts'
import { readCommand, USAGE } from './outbox/read-command.ts'
import { dropDeadLetters, listDeadLetters, resendDeadLetters, WAITS } from '../filings/delivery/dead-letters.ts'
import type { House } from '../wire.ts'
import { withStore } from './with-store.ts'

/** More than an operator reads; the count then says that there may be more. */
const MOST_LISTED = 1000

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const command = readCommand(args)
  if ('wrong' in command) {
    console.error(`${command.wrong}\n\n${USAGE}`)
    return 2
  }
  switch (command.does) {
    case 'help':
      console.log(USAGE)
      return 0
    case 'list':
      return withStore(list)
    case 'resend-all':
      return withStore(resendAll)
    case 'resend':
      return withStore((house) => resend(house, command.reference, command.agency))
    case 'drop':
      return withStore((house) => drop(house, command.reference, command.agency))
  }
}

async function list({ storage, now }: House): Promise<number> {
  const letters = await listDeadLetters(storage)
  const { messages, isAll } = await listOnTheirWay(storage, MOST_LISTED)
  const lines = [...deadLetterLines(letters), '', ...onTheirWayLines(messages, isAll, now().getTime())]
  console.log(lines.join('\n'))
  return 0
}

async function resend({ storage, now }: House, reference: string, agency: string | undefined): Promise<number> {
  return tell(reference, 'on its way again', await resendDeadLetters(storage, reference, now().getTime(), agency))
}

async function drop({ storage }: House, reference: string, agency: string | undefined): Promise<number> {
  return tell(reference, 'never sent, and what was filed is deleted', await dropDeadLetters(storage, reference, agency))
}

function tell(reference: string, what: string, agencies: string[]): number {
  if (agencies.length === 0) {
    console.error(`nothing of ${reference} waits for you; npm run outbox -- list shows what does`)
    return 1
  }
  console.log(`${what}: ${reference} to ${agencies.join(', ')}`)
  return 0
}

async function resendAll(house: House): Promise<number> {
  const waiting = await listDeadLetters(house.storage)
  const letters = waiting.filter(({ fault }) => !fault.startsWith(WAITS))
  for (const reference of new Set(letters.map((letter) => letter.reference))) await resend(house, reference, undefined)
  if (letters.length === 0) console.log(deadLetterLines(letters).join('\n'))
  return 0
}
