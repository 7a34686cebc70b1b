// A step in the making: the call as it will stand, what is said, and what the line does then.
import type { Reply } from '../../conversation/reply.ts'
import type { Locale } from '../../filings/filing.ts'
import type { CallStep } from './call.ts'
import type { Call, Waiting } from './call-store.ts'
import { wordsExpected } from './hints.ts'
import { keysFor } from './keys.ts'
import { utterances } from './utterances.ts'

export interface Made {
  call: Call
  step: CallStep
}

/** The words of a reply, and an open ear for what answers it. */
export function listenTo(call: Call, reply: Reply, after = ''): Made {
  return ask(call, [reply.spoken, after].filter(Boolean).join('\n'), {
    locale: reply.locale,
    keys: keysFor(reply),
    expected: wordsExpected(reply),
  })
}

interface Asked {
  locale?: Locale
  keys?: 'one' | 'number'
  expected?: string[]
  waiting?: Waiting
}

/** Says something and listens; what the room waited for before is settled, unless it is named again. */
export function ask(
  before: Call,
  text: string,
  { locale = before.locale, keys = 'one', expected = [], waiting }: Asked = {},
): Made {
  const { waiting: _, ...settled } = before
  const call: Call = { ...settled, locale, keys, next: before.next + 1, ...(waiting && { waiting }) }
  const listen = { do: 'listen', next: call.next, locale, hints: expected, keys, ...before.patience } as const
  return { call, step: { say: utterances(text, locale, before.slow), then: listen } }
}

/** Says something and comes back at once. */
export function wait(before: Call, text: string, waiting: Waiting): Made {
  const call: Call = { ...before, next: before.next + 1, waiting }
  return { call, step: { say: utterances(text, before.locale, before.slow), then: { do: 'wait', next: call.next } } }
}

export function transfer(before: Call, text: string, number: string, card?: string): Made {
  const call: Call = {
    ...before,
    next: before.next + 1,
    waiting: { for: 'person', number, ...(card !== undefined && { card }) },
  }
  const then = { do: 'transfer', to: number, next: call.next, ...(card !== undefined && { card }) } as const
  return { call, step: { say: utterances(text, before.locale, before.slow), then } }
}

export function hangUp(before: Call, text: string, locale = before.locale): Made {
  const { waiting: _, ...settled } = before
  const call: Call = { ...settled, locale, next: before.next + 1, over: true }
  return { call, step: { say: utterances(text, locale, before.slow), then: { do: 'hang-up' } } }
}
