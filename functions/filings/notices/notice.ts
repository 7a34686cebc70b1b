// What a way to send short messages does, and not how: one text to one mobile.

/** A short message. Nothing in it says who it is for, or what about. */
export interface Notice {
  /** The mobile, eleven digits. */
  to: string
  text: string
  /** Address of the page that stops all of them; it stands in the text too. */
  stop: string
}

/** `later`: it may be tried again; `refused`: no repetition will change it. A fault is a code and never anybody's words. */
export type Noticed =
  | { state: 'sent' }
  | { state: 'later'; fault: string; afterMs?: number }
  | { state: 'refused'; fault: string }

/** The same id is the same message, however often it comes. Never throws: what goes wrong is a fault. */
export type SendNotice = (notice: Notice, id: string) => Promise<Noticed>
