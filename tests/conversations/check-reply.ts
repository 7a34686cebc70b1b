// Holds a reply against what a script says must come back.
import { expect } from 'vitest'
import type { Option, Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { ScriptTurn } from './script.ts'

/** @param text the reply as the channel shows it */
export function checkReply(turn: ScriptTurn, reply: Reply, text: string): void {
  const about = `after “${turn.say ?? turn.choose ?? '…'}” came (${reply.outcome}):\n${text}\n`
  if (turn.outcome) expect(reply.outcome, about).toBe(turn.outcome)
  for (const told of turn.tells ?? []) expect(text, about).toContain(told)
  for (const hidden of turn.hides ?? []) expect(text + reply.spoken, about).not.toContain(hidden)
  if (turn.asks) expect(openSlot(reply), about).toBe(turn.asks)
  const says = reply.parts.filter((part) => part.kind === 'say')
  if (turn.fact) expect(says[0]?.facts?.[0]?.value, about).toBe(turn.fact)
  if (turn.source)
    expect(
      says.flatMap(({ sources }) => sources ?? []).map(({ service, section }) => `${service}/${section}`)[0],
      about,
    ).toBe(turn.source)
  for (const id of turn.offers ?? [])
    expect(
      optionsOf(reply).map((option) => option.id),
      about,
    ).toContain(id)
  if (turn.speaks) expect(reply.locale, about).toBe(turn.speaks)
  expect(reply.notice).not.toBe('')
  expect(reply.spoken, about).not.toMatch(/https?:|undefined|\[object/)
  expect(text, about).not.toMatch(/undefined|\[object|\{[a-z]/)
}

export function openSlot(reply: Reply): string | undefined {
  return reply.parts.findLast((part) => part.kind === 'ask')?.slot
}

export function openAsk(reply: Reply): Extract<ReplyPart, { kind: 'ask' }> | undefined {
  return reply.parts.findLast((part) => part.kind === 'ask')
}

/** Everything that can be tapped in a reply. */
export function optionsOf(reply: Reply): Option[] {
  return reply.parts.flatMap((part): Option[] => {
    if (part.kind === 'choose') return part.options
    return part.kind === 'ask' ? (part.input.choices ?? []) : []
  })
}
