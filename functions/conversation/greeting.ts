// A conversation that has just begun, with the greeting as its first exchange.
import { lineWords } from './aloud/line-words.ts'
import type { Locale } from '../filings/filing.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { serviceOptions } from './carry-out.ts'
import { choose, draft, say } from './draft.ts'
import { phrases } from './phrases.ts'
import type { ReplyPart } from './reply.ts'
import { finish } from './respond.ts'

/** Not a turn id that a client can send, so that no turn is ever answered with the greeting. */
const GREETING_ID = 'greeting.'

/**
 * @param about what is known from the first moment
 * @param announced what the place has to tell, after the word that this is a machine and before the offer
 */
export function greeted(
  about: Pick<Conversation, 'id' | 'tokenHash' | 'channel' | 'locale' | 'region'>,
  context: Context,
  announced: ReplyPart[] = [],
): Conversation {
  const begun = { ...about, refused: [], submitted: [], offered: [], failures: 0, recent: [] }
  // Nothing was said yet, so nothing looks at the last exchange before it is there.
  const blank = begun as Omit<Conversation, 'last'> as Conversation
  const greeting = draft(blank, 'answered', about.channel === 'phone' ? onALine(about.locale, announced) : onAPage())
  const { conversation, reply } = finish(greeting, { id: GREETING_ID }, context)
  return { ...conversation, last: { turnId: GREETING_ID, n: 0, at: context.now, reply } }

  function onAPage(): ReplyPart[] {
    const words = phrases(about.locale).greeting
    return [say(words.first), ...announced, choose(words.offer, serviceOptions(blank, context))]
  }
}

/** There is no menu: what is wished is said. */
function onALine(locale: Locale, announced: ReplyPart[]): ReplyPart[] {
  const { greeting, wish } = lineWords(locale)
  return [say(greeting), ...announced, choose(wish, [])]
}
