// What a loader may ask of a panel: a contract between versions, for the loader of an older page may meet a newer panel.
import type { Locale } from '../functions/filings/filing.ts'
import type { Options } from './options.ts'
import type { Given } from './view.ts'

/** A method that was once here stays, and means the same. */
export interface Panel {
  /** Opens the panel; with something given, takes it as a turn. `back`: it stood open when the page was left. */
  open(given?: Given, back?: boolean): void
  close(): void
  /** Erases the conversation, here and at the service, without asking. */
  end(): Promise<void>
  speak(locale: Locale): void
  setMode(mode: Options['mode']): void
  /** The conversation has gone on elsewhere on the page. @param isAnswered with a reply: it can be read again now */
  refresh(isAnswered: boolean): void
  /** It was erased elsewhere on the page. */
  forget(): void
  /** Forgets everything at once and is as it was built. @returns erases it at the service, as often as it is tried */
  restart(): () => Promise<void>
}
