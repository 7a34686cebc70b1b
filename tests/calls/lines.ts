// Every vendor's line over a house, by name: what is true of one is true of all.
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import type { PhoneParts } from '../../functions/channels/phone/phone-parts.ts'
import type { House } from '../house.ts'
import type { OpenCallPlayer } from './call-player.ts'
import { lexPlayer } from './lex-player.ts'
import { twimlPlayer } from './twiml-player.ts'

/** The phone room of a house, with its own list of people to take over. */
export function roomOf({ conversations, catalogue, storage, handover, parts: { now, log } }: House): PhoneParts {
  return { conversations, catalogue, storage, now, log, desk: openDesk(handover) }
}

export const LINES: Record<string, OpenCallPlayer> = {
  TwiML: twimlPlayer,
  Lex: async (house, call) => lexPlayer(roomOf(house), call),
}
