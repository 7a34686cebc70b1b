// Talks to a house with a guest, and keeps what was told of each reply before it was whole.
import { MORNING } from '../api/citizen.ts'
import { openHouse, type House, type HouseOptions } from '../house.ts'
import type { Guest } from '../../functions/conversation/model/guest.ts'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Locale } from '../../functions/filings/filing.ts'

export interface Told {
  parts: ReplyPart[]
  /** What was told of the part at each place. */
  deltas: Map<number, string>
}

export interface Talk {
  house: House
  id: string
  take(turn: { said: string } | { choice: string }, id?: string): Promise<{ reply: Reply; told: Told }>
}

export async function openTalk(guest: Guest | undefined, locale: Locale = 'zh-CN', more: Partial<HouseOptions> = {}) {
  const house = await openHouse({ now: () => MORNING, ...(guest && { guest }), ...more })
  return { ...(await talkIn(house, locale)), house }
}

export async function talkIn(house: House, locale: Locale = 'zh-CN'): Promise<Talk> {
  const { id } = await house.conversations.open({ locale, channel: 'web' })
  let count = 0
  return {
    house,
    id,
    async take(turn, turnId = `t${(count += 1)}`) {
      const told: Told = { parts: [], deltas: new Map() }
      const reply = await house.conversations.turn(
        { id: turnId, conversationId: id, ...turn },
        {
          part: (part) => void told.parts.push(part),
          delta: (place, text) => void told.deltas.set(place, (told.deltas.get(place) ?? '') + text),
        },
      )
      if (!reply) throw new Error('the conversation is gone')
      return { reply, told }
    },
  }
}

/** The parts that the model worded. */
export function worded({ parts }: Reply) {
  return parts.filter((part) => part.kind === 'say').filter(({ generated }) => generated)
}

/** What was told before is what is in the reply: nothing is taken back. */
export function nothingTakenBack(reply: Reply, { parts, deltas }: Told): boolean {
  const same = JSON.stringify(reply.parts.slice(0, parts.length)) === JSON.stringify(parts)
  return (
    same &&
    [...deltas].every(([place, text]) => {
      const part = reply.parts[place]
      return part?.kind === 'say' && part.generated && part.text === text
    })
  )
}
