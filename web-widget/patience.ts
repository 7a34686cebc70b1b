// How long the widget waits on a poor line: for an answer, and before it asks again by itself.

/** All in milliseconds. */
export interface Patience {
  /** Until the first byte of a stream, which the service sends before it thinks. */
  firstByte: number
  /** Between two bytes of a stream, comments included: then the line is dead, though nobody has hung up. */
  silence: number
  /** For an answer in one piece, which sends nothing while it is made. */
  whole: number
  /** Before what failed is sent again; twice as long each time it fails again … */
  wait: number
  /** … and never longer than this. */
  longestWait: number
}

/**
 * Reckoned for 2G: 1 s there and back, 30 kbit/s. A first byte needs the radio to wake (2 s), a name, a connection, TLS,
 * a preflight and the request (7 times there and back), 5 KB of certificates (1.4 s) and one packet lost (3 s): 13.4 s.
 * The service comments a silence after 10 s; a cell that changes can hold that up for as long again.
 */
export const PATIENCE: Patience = {
  firstByte: 15_000,
  silence: 25_000,
  whole: 30_000,
  wait: 1000,
  longestWait: 30_000,
}
