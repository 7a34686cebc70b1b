// One turn of the core on the telephone: by rules at once, with the model after a word that bridges the time.
import type { TurnInput } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { CallEvent } from './call.ts'
import type { Call, Heard } from './call-store.ts'
import type { PhoneParts } from './phone-parts.ts'
import { replyStep } from './reply-step.ts'
import { type Made, wait } from './step.ts'
import { phoneWords } from './words.ts'

export async function takeTurn(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made> {
  const heard = heardOf(event)
  const reply = await parts.conversations.turnByRules(input(event.n, heard, call))
  if (reply === 'model-wanted')
    return wait(call, phoneWords(call.locale).filler, { for: 'model', turn: event.n, heard })
  if (reply === undefined) return takenAnew(event, call, parts)
  return replyStep(reply, heard, call, parts)
}

/** The turn that the filler was for, under the id it had. */
export async function takeLateTurn(
  { turn, heard }: { turn: number; heard: Heard },
  call: Call,
  parts: PhoneParts,
): Promise<Made | undefined> {
  const reply = await parts.conversations.turn(input(turn, heard, call))
  return reply && replyStep(reply, heard, call, parts)
}

/** A long talk with a person outlives the conversation: whoever is still there is heard in a new one. */
async function takenAnew(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made> {
  const { conversations, region } = parts
  const { id } = await conversations.open({ locale: call.locale, channel: 'phone', ...(region && { region }) })
  const heard = heardOf(event)
  const here = { ...call, conversationId: id }
  const reply: Reply | undefined = await conversations.turn(input(event.n, heard, here))
  if (!reply) throw new Error('a conversation that was just opened is gone')
  return replyStep(reply, heard, here, parts)
}

function heardOf({ said, confidence, digits }: CallEvent): Heard {
  const words = said?.trim()
  return {
    ...(words && { said: words, ...(confidence !== undefined && { confidence }) }),
    ...(digits && { digits }),
  }
}

function input(n: number, { said, confidence, digits }: Heard, { conversationId }: Call): TurnInput {
  const turn = { id: `call-${n}`, conversationId }
  // Who presses a key while the line still listens means the key.
  if (digits !== undefined) return { ...turn, digits }
  if (said === undefined) return { ...turn, silent: true }
  return { ...turn, said, ...(confidence !== undefined && { confidence }) }
}
