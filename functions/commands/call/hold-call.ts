// One call, line by line: what the caller does next is read, what the line says is written, until one of them hangs up.
import type { Gather, Happening, LineAnswer, Verb } from '../../channels/phone/simulator/line-answer.ts'
import { type Caller, type Exchange, ringAt, tell, WEBHOOK } from '../../channels/phone/simulator/telephone.ts'
import { doneByLine, isTaken, nextKeys } from './read-line.ts'
import { terminalWords } from './words.ts'

export interface HeldCall {
  lines: Iterable<string> | AsyncIterable<string>
  write: (text: string) => void
  /** Somebody sits there and is shown when it is their turn. */
  isTerminal: boolean
  /** Each step as one line of JSON, and nothing else. */
  json: boolean
  /** Share of signs misheard, 0 to 0.4. */
  noise: number
}

interface Told {
  happening: Happening
  action: string
}

/** @throws DeadLine when the house gives no answer that a telephone can do */
export async function holdCall(exchange: Exchange, caller: Caller, held: HeldCall): Promise<void> {
  const { lines, write, isTerminal, json } = held
  const words = terminalWords(caller.locale)
  const input = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]()
  let keys = ''

  const next = async (): Promise<string | undefined> => {
    if (isTerminal) write('\n> ')
    const { done, value } = await input.next()
    return done ? undefined : value
  }

  async function gathered(gather: Gather): Promise<Told | undefined> {
    const { action } = gather
    // A line that says nothing waits for more keys: who has pressed all they wanted is silent.
    if (keys === '' && gather.say.length === 0 && told?.happening.is === 'keyed') {
      return { happening: { is: 'silent' }, action }
    }
    if (keys === '') {
      const line = await next()
      if (line === undefined) return undefined
      const did = doneByLine(line, held.noise)
      if (did.is !== 'keyed') return { happening: did, action }
      keys = did.digits
    }
    const [digits, kept] = nextKeys(keys, gather.numDigits)
    keys = kept
    return { happening: digits === '' ? { is: 'silent' } : { is: 'keyed', digits }, action }
  }

  async function dialled({ number, action }: Extract<Verb, { do: 'dial' }>): Promise<Told | undefined> {
    if (!json) write(`${words.dialling(number)}\n`)
    const line = await next()
    if (line === undefined || action === undefined) return undefined
    return { happening: { is: 'dialled', taken: isTaken(line) }, action }
  }

  async function follow({ verbs }: LineAnswer): Promise<Told | undefined> {
    for (const verb of verbs) {
      if (verb.do === 'gather') return gathered(verb)
      if (verb.do === 'dial') return dialled(verb)
      if (verb.do === 'redirect') return { happening: { is: 'redirected' }, action: verb.to }
      if (verb.do === 'hang-up') return undefined
    }
    return undefined
  }

  let told: Told | undefined = { happening: { is: 'ringing' }, action: ringAt(caller.locale) }
  while (told) {
    const answer: LineAnswer = await tell(exchange, caller, told.action, told.happening)
    if (json) write(`${JSON.stringify({ did: told.happening, ...answer })}\n`)
    else write(`${shown(answer, told.happening, words.heard)}\n`)
    told = await follow(answer)
  }
  await tell(exchange, caller, WEBHOOK, { is: 'hung-up' })
  if (!json) write(`${words.ended}\n`)
}

function shown({ verbs, heard }: LineAnswer, did: Happening, heardAs: (words: string) => string): string {
  const misheard = did.is === 'said' && heard !== undefined && heard !== did.words
  const spoken = verbs.flatMap((verb) => (verb.do === 'gather' ? verb.say : [verb]))
  const lines = spoken.flatMap((sound) => (sound.do === 'say' ? [sound.text] : []))
  return [...(misheard ? [heardAs(heard)] : []), ...lines].join('\n')
}
