// Which turns a conversation had lately, in a few bytes: saves most turns a look into the log.
import { createHash } from 'node:crypto'

/** A conversation has seldom more turns than this; the marks of so many take under a kilobyte. */
const REMEMBERED = 64

/** The marks with one more turn, the oldest forgotten. */
export function remember(recent: string[], turnId: string): string[] {
  return [...recent, mark(turnId)].slice(-REMEMBERED)
}

/**
 * False only when this turn id was certainly never answered here: its mark is not there, and none was forgotten yet.
 * @param turns how many turns the conversation had
 */
export function mayBeLogged(recent: string[], turns: number, turnId: string): boolean {
  return turns > recent.length || recent.includes(mark(turnId))
}

/** Eight signs of a hash: a turn id may have 64. Two ids with one mark cost a look into the log and nothing else. */
function mark(turnId: string): string {
  return createHash('sha256').update(turnId).digest('base64url').slice(0, 8)
}
