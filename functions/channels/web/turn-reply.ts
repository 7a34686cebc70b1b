// One turn of the web, whatever form it came in: its reply, and whoever asked for a person stands on the list.
import type { TurnInput } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { Telling } from '../../conversation/telling.ts'
import { Refusal } from './problems.ts'
import { putOnList } from './put-on-list.ts'
import type { WebParts } from './web-parts.ts'

/** @throws Refusal no-such-conversation: somebody erased it while this turn ran. */
export async function turnReply(parts: WebParts, input: TurnInput, tell?: Telling): Promise<Reply> {
  const reply = await parts.conversations.turn(input, tell)
  if (!reply) throw new Refusal('no-such-conversation')
  await putOnList(parts, input.conversationId, reply)
  return reply
}
