// Whatever is chosen on the way, answering the rest with examples reaches the end of the filing: its review, as a rule.
import { expect, test } from 'vitest'
import type { Outcome } from '../../functions/conversation/reply.ts'
import { isSelfCheck } from '../../functions/filings/filing.ts'
import { NOT_AGREED } from '../../functions/filings/for-another.ts'
import { openHouse } from '../house.ts'
import { openAsk, openCitizen } from './citizen.ts'

const now = () => new Date('2026-11-21T09:00:00+08:00')
const house = await openHouse({ now })
const filings = house.catalogue.services('zh-CN').flatMap(({ service }) => house.catalogue.filing(service) ?? [])
const branches = filings.flatMap(({ service, slots }) =>
  slots.flatMap(({ id, choices = [] }) => choices.map((choice) => ({ service, slot: id, choice: choice.id }))),
)

test.each(branches)('$service with $slot: $choice', async ({ service, slot, choice }) => {
  const citizen = await openCitizen(house.conversations)
  const { slots } = house.catalogue.filing(service) ?? { slots: [] }
  // The choices that lead to this question, taken from its conditions.
  const on: Record<string, string> = { [slot]: choice }
  for (let at = slots.find(({ id }) => id === slot); at?.when;) {
    const [[id, wanted] = ['', '']] = Object.entries(at.when)
    on[id] = [wanted].flat()[0] ?? ''
    at = slots.find((each) => each.id === id)
  }
  let reply = await citizen.send({ choice: `file:${service}` })
  for (let count = 0; count < 40; count += 1) {
    const ask = openAsk(reply)
    if (!ask) break
    const answer = on[ask.slot]
    reply = await citizen.send(answer === undefined ? { said: ask.input.example } : { choice: answer })
  }
  expect(reply.outcome).toBe(end(service, slot, choice))
})

/** A self-check ends with what it found; for who has not agreed nothing is filed. */
function end(service: string, slot: string, choice: string): Outcome {
  const filing = house.catalogue.filing(service)
  if (choice === NOT_AGREED && slot === filing?.helper?.consent) return 'cancelled'
  return filing && isSelfCheck(filing) ? 'answered' : 'reviewing'
}
