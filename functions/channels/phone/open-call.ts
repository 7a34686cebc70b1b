// The first step: the line rings, a conversation is opened, and the greeting is said.
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import { USUAL } from './patience.ts'
import type { PhoneParts } from './phone-parts.ts'
import { listenTo, type Made } from './step.ts'

export async function openCall({ from, locale = 'zh-CN' }: CallEvent, parts: PhoneParts): Promise<Made> {
  const { conversations, region } = parts
  const { id, reply } = await conversations.open({ locale, channel: 'phone', ...(region && { region }) })
  const call: Call = {
    conversationId: id,
    ...(from && { from }),
    locale,
    next: 0,
    steps: [],
    patience: USUAL,
    keys: 'one',
    wrongCodes: 0,
  }
  return listenTo(call, reply)
}
