// What an operator wants of the outbox, read from the words of the command.
import { readReference } from '../../filings/submission.ts'

export const USAGE = `npm run outbox -- list                           what could not be delivered, and what is on its way
npm run outbox -- resend <reference> [agency]    send it again; the running house does so within a minute
npm run outbox -- resend all                     send everything again
npm run outbox -- drop <reference> [agency]      never send it: what was filed is deleted, and the citizen is told`

export type Command =
  | { does: 'help' | 'list' | 'resend-all' }
  | { does: 'resend' | 'drop'; reference: string; agency?: string }

export function readCommand(args: string[]): Command | { wrong: string } {
  if (args.includes('--help') || args.includes('-h')) return { does: 'help' }
  const [word = 'list', written, ...more] = args
  if (word === 'list') return written === undefined ? { does: 'list' } : tooMuch(args.slice(1))
  if (word !== 'resend' && word !== 'drop') return { wrong: `"${word}" is no command` }
  if (written === undefined) return { wrong: `${word} which filing?` }
  if (word === 'resend' && written.toLowerCase() === 'all')
    return more.length > 0 ? tooMuch(more) : { does: 'resend-all' }
  if (more.length > 1) return tooMuch(more.slice(1))
  const reference = readReference(written)
  if (reference === undefined) return { wrong: 'a reference looks like BB-7K2M-9QXR-T4WD' }
  const [agency] = more
  return { does: word, reference, ...(agency !== undefined && { agency }) }
}

function tooMuch(words: string[]): { wrong: string } {
  return { wrong: `"${words.join(' ')}" is too much` }
}
