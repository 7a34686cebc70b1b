// How much one client may ask for; constants in one table, so that operations find them.
export interface Limits {
  /** Of one conversation. */
  turnsAMinute: number
  /** New ones from one client address. */
  conversationsAMinute: number
  /** From one client address, right or wrong. */
  statusAsksAMinute: number
  /** About one reference within a day; then it is locked for a day. */
  wrongPhonesADay: number
}

/** Four turns a second are more than anybody types; ten new conversations a second are a city behind one portal's address. */
export const LIMITS: Limits = {
  turnsAMinute: 240,
  conversationsAMinute: 600,
  statusAsksAMinute: 20,
  wrongPhonesADay: 5,
}
