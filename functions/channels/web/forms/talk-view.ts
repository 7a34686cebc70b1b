// What every piece of a page of the conversation is made with.
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import type { Locale } from '../../../filings/filing.ts'
import type { Visit } from '../portal/visit.ts'
import type { FormSession } from './form-session.ts'
import type { Typed } from './form-given.ts'
import type { FormWords, Note } from './words.ts'

export interface TalkView {
  visit: Visit
  words: FormWords
  catalogue: Catalogue
  /** None: the conversation begins with the first form. */
  session?: FormSession
  /** Where the conversation is. */
  mark?: string
  /** Slot of the question that waits. */
  slot?: string
  /** Something to tell on top. */
  note?: Note
  /** What is wrong with what stands in a box. */
  fault?: string
  /** What is wrong with the words in the free box. */
  freeFault?: string
  /** It stands in its boxes again. */
  typed?: Typed
  /** Places that were looked for. */
  places?: { name: Record<Locale, string> }[]
}
