// The first step: the line rings, a conversation is opened, and the greeting is said.
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import { USUAL } from './patience.ts'
import type { PhoneParts } from './phone-parts.ts'
import { listenTo, type Made } from './step.ts'

/** A mobile of China, as it is answered in a filing. */
const MOBILE = /^(?:\+86)?(1\d{10})$/

export async function openCall({ from, vouched, locale = 'zh-CN' }: CallEvent, parts: PhoneParts): Promise<Made> {
  const { conversations, region } = parts
  const caller = vouched && MOBILE.exec(from ?? '')?.[1]
  const { id, reply } = await conversations.open({
    locale,
    channel: 'phone',
    ...(region && { region }),
    ...(caller && { caller }),
  })
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
