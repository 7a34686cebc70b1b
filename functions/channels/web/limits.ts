// How much one client may ask for; constants in one table, so that operations find them.
export interface Limits {
  /** Of one conversation. */
  turnsAMinute: number
  /** New ones from one client address. */
  conversationsAMinute: number
  /** From one client address, right or wrong. */
  statusAsksAMinute: number
  /** Uses of a resume code from one client address, right or wrong. */
  resumesAMinute: number
  /** Resume codes and checks that were wrong, from one client address: there are less than a million codes. */
  wrongCodesAnHour: number
  /** Of one conversation, to be written down. */
  recordingsAMinute: number
  /** Addresses of the live recogniser for one conversation: each serves one utterance. */
  liveSessionsAMinute: number
  /** Of one conversation, to be said aloud. */
  textsAloudAMinute: number
  /** Recordings, live sessions and texts aloud from one client address: each costs money, and a conversation costs nothing to open. */
  speechAMinute: number
  /** Photos of one conversation, right or wrong. */
  uploadsAMinute: number
  /** Photos from one client address: each takes up room, and a conversation costs nothing to open. */
  photosAMinute: number
  /** From one client address, right or wrong: the key of those who take callers over. */
  agentKeysAMinute: number
  /** About one reference within a day; then it is locked for a day. */
  wrongPhonesADay: number
}

/**
 * Four turns a second are more than anybody types; ten new conversations a second are a city behind one portal's address.
 * Nobody says more than twelve things a minute and reads them over.
 */
export const LIMITS: Limits = {
  turnsAMinute: 240,
  conversationsAMinute: 600,
  statusAsksAMinute: 20,
  resumesAMinute: 30,
  wrongCodesAnHour: 20,
  recordingsAMinute: 12,
  liveSessionsAMinute: 12,
  textsAloudAMinute: 30,
  speechAMinute: 300,
  uploadsAMinute: 12,
  photosAMinute: 120,
  agentKeysAMinute: 5,
  wrongPhonesADay: 5,
}
