// A conversation on its new channel: its first reply there says where it stood, and stands in the log like a turn.
import { loadReaders } from '../../filings/slots/read-slot.ts'
import { loadOnLine } from '../aloud/on-line.ts'
import { nextParts } from '../ask-next.ts'
import { serviceOptions } from '../carry-out.ts'
import type { Context } from '../context.ts'
import type { Conversation, Exchange } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { standing } from '../open-question.ts'
import { remember } from '../recent-turns.ts'
import { finish } from '../respond.ts'
import { asideOptions, titleOf, underWay } from '../set-aside.ts'
import type { Channel } from '../turn.ts'
import { signedOut } from './signed-out.ts'
import { resumeWords } from './words.ts'

/**
 * The conversation as it goes on: its code is used up, its former secret opens nothing any more.
 * @param earlier its exchanges, the oldest first
 */
export async function welcomeBack(
  before: Conversation,
  { channel, tokenHash, earlier }: { channel: Channel; tokenHash: string; earlier: Exchange[] },
  context: Context,
): Promise<Conversation> {
  const { code: _, claim: __, forgetFrom: ___, lookUp: ____, ...rest } = before
  const conversation = { ...signedOut(rest), channel, tokenHash }
  if (underWay(conversation).length > 0) await loadReaders()
  if (channel === 'phone') await loadOnLine()
  const n = before.last.n + 1
  // Not a turn id that a client can send, so that no turn is ever answered with it.
  const turnId = `resumed.${n}`
  const { conversation: next, reply } = finish(whereItStood(conversation, earlier, context), { id: turnId }, context)
  return { ...next, recent: remember(before.recent, turnId), last: { turnId, n, at: context.now, reply } }
}

function whereItStood(conversation: Conversation, earlier: Exchange[], context: Context): Draft {
  const words = resumeWords(conversation.locale)
  const stands = standing(conversation, context.catalogue)
  if (stands) {
    const opening = say(words.filing(titleOf(stands.open.service, conversation, context)))
    const parts = [opening, ...nextParts(stands, conversation, context)]
    return draft(conversation, stands.question ? 'asked' : 'reviewing', parts)
  }
  const { next } = wordsOf(conversation).answer
  const parked = underWay(conversation).at(-1)
  if (parked) {
    const goOn = wordsOf(conversation).filing.resumeTitle(titleOf(parked.service, conversation, context))
    const others = asideOptions(conversation, context).filter(({ id }) => id !== `resume:${parked.service}`)
    const options = [{ id: `resume:${parked.service}`, label: goOn }, ...others]
    const opening = say(words.parked(titleOf(parked.service, conversation, context)))
    return draft(conversation, 'answered', [opening, choose(next, options)])
  }
  const told = earlier.findLast(tellsSomething)
  if (told) return draft(conversation, 'repeated', [say(words.asked(told.said)), ...told.reply.parts])
  return draft(conversation, 'answered', [
    say(words.nothing),
    choose(wordsOf(conversation).greeting.offer, serviceOptions(conversation, context)),
  ])
}

/** An answer with its source, a receipt, how a filing stands: what somebody would want to read again. */
function tellsSomething({ reply }: Exchange): boolean {
  return (
    ['status', 'clarifying'].includes(reply.outcome) ||
    reply.parts.some(
      (part) => part.kind === 'receipt' || (part.kind === 'say' && (part.sources ?? part.checklist) !== undefined),
    )
  )
}
