// `npm run outbox`: what could not be delivered to an agency, and sending it again.
import { deadLetterLines } from './outbox/dead-letter-lines.ts'
import { dropDeadLetters, listDeadLetters, resendDeadLetters } from '../filings/delivery/dead-letters.ts'
import { readReference } from '../filings/submission.ts'
import type { House } from '../wire.ts'
import { withStore } from './with-store.ts'

const USAGE = `npm run outbox -- list                           what could not be delivered, the oldest first
npm run outbox -- resend <reference> [agency]    send it again; the running house does so within a minute
npm run outbox -- resend all                     send everything again
npm run outbox -- drop <reference> [agency]      never send it: what was filed is deleted, and the citizen is told`

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run([word = 'list', written, agency, ...more]: string[]): Promise<number> {
  if (more.length > 0) return misunderstood(`"${more.join(' ')}" is too much`)
  if (word === 'list') return written === undefined ? withStore(list) : misunderstood(`"${written}" is too much`)
  if (word !== 'resend' && word !== 'drop') return misunderstood(`"${word}" is no command`)
  if (written === undefined) return misunderstood(`${word} which filing?`)
  if (word === 'resend' && written === 'all') return withStore(resendAll)
  const reference = readReference(written)
  if (reference === undefined) return misunderstood('a reference looks like BB-7K2M-9QXR-T4WD')
  return withStore((house) => (word === 'drop' ? drop : resend)(house, reference, agency))
}

async function list({ storage }: House): Promise<number> {
  const letters = await listDeadLetters(storage)
  console.log(deadLetterLines(letters).join('\n'))
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
  const letters = await listDeadLetters(house.storage)
  for (const reference of new Set(letters.map((letter) => letter.reference))) await resend(house, reference, undefined)
  if (letters.length === 0) console.log(deadLetterLines(letters).join('\n'))
  return 0
}

function misunderstood(why: string): number {
  console.error(`${why}\n\n${USAGE}`)
  return 2
}
