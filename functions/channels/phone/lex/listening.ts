// How a bot of Lex shall listen, as the session attributes that it reads before each turn.
import type { Listen } from '../call.ts'

/** Connect lets a bot wait ten seconds at most for the first word; end of speech by default 0.6 s. */
const START_MS = { least: 1000, most: 10_000 }
const END_MS = { least: 600, most: 5000 }
/** Lex V2 Developer Guide, "Configuring timeouts": 13 s unless set; more than this is not promised in every Region. */
const LONGEST_SPEECH_MS = 15_000
/** Between two keys. Who reads a number from a card looks up and down. */
const BETWEEN_KEYS_MS = 5000
/** An ID number has 18 keys; a bank card up to 19. */
const LONGEST_NUMBER = 24
/** No telephone has it: `*` must not delete, for it stands for the X of an ID number. */
const NO_SUCH_KEY = 'A'

/** What changes from turn to turn, in texts; a flow hands them to the next session under the names of Lex. */
export function listeningTimes({ startMs, endMs, keys }: Listen) {
  return {
    startMs: String(within(startMs, START_MS)),
    endMs: String(within(endMs, END_MS)),
    mostKeys: String(keys === 'one' ? 1 : LONGEST_NUMBER),
  }
}

/** For every intent and slot, as there is only one intent and no slot. */
export function listeningAttributes(listen: Listen): Record<string, string> {
  return lexAttributes(listeningTimes(listen))
}

/** @param times texts, or where a flow finds them */
export function lexAttributes({ startMs, endMs, mostKeys }: ReturnType<typeof listeningTimes>): Record<string, string> {
  return {
    'x-amz-lex:audio:start-timeout-ms:*:*': startMs,
    'x-amz-lex:audio:end-timeout-ms:*:*': endMs,
    'x-amz-lex:audio:max-length-ms:*:*': String(LONGEST_SPEECH_MS),
    'x-amz-lex:dtmf:end-timeout-ms:*:*': String(BETWEEN_KEYS_MS),
    'x-amz-lex:dtmf:max-length:*:*': mostKeys,
    'x-amz-lex:dtmf:end-character:*:*': '#',
    'x-amz-lex:dtmf:deletion-character:*:*': NO_SUCH_KEY,
    // What is keyed or said during a prompt interrupts it and is kept.
    'x-amz-lex:allow-interrupt:*:*': 'true',
  }
}

function within(ms: number, { least, most }: { least: number; most: number }): number {
  return Math.round(Math.min(Math.max(ms, least), most))
}
