// A caller whose number the network has vouched for has shown a telephone, and nothing more; anybody else has shown nothing.
import { afterEach, expect, test } from 'vitest'
import { eventOf } from '../../functions/channels/phone/twilio/form.ts'
import { openCall } from '../../functions/channels/phone/open-call.ts'
import { conversationStore } from '../../functions/conversation/conversation-store.ts'
import { levelShown } from '../../functions/conversation/identity.ts'
import { type House, openHouse } from '../house.ts'
import { phoneOf } from './telephone.ts'

const NOW = Date.parse('2026-11-21T01:00:00Z')
let house: House
afterEach(() => house.close())

async function shown(from: string, verified?: string) {
  house = await openHouse({ now: () => new Date(NOW) })
  const form = new URLSearchParams({ CallSid: 'CA1', From: from, ...(verified && { StirVerstat: verified }) })
  const event = eventOf(form, 0)
  const { call } = await openCall(event!, phoneOf(house).parts)
  const head = await conversationStore(house.storage, () => NOW).load(call.conversationId)
  return [levelShown(head!.conversation, NOW), head?.conversation.identity?.mobile]
}

test.each([
  ['vouched for at level A', '+8613800138000', 'TN-Validation-Passed-A', ['phone', '13800138000']],
  ['vouched for at level B', '+8613800138000', 'TN-Validation-Passed-B', ['none', undefined]],
  ['whose check failed', '+8613800138000', 'TN-Validation-Failed-A', ['none', undefined]],
  ['of which nothing is said', '+8613800138000', undefined, ['none', undefined]],
  ['of a line that is no mobile of China', '+14155550100', 'TN-Validation-Passed-A', ['none', undefined]],
  ['that is hidden', '+266696687', 'TN-Validation-Passed-A', ['none', undefined]],
])('a number %s', async (_, from, verified, told) => {
  expect(await shown(from, verified)).toEqual(told)
})
