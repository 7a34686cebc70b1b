// What is unreadable at rest: of conversations, of filings, of handovers, of reminders, and what citizens said of the service.
import { SEALED_OF_FILINGS } from '../filings/filing-store.ts'
import { SEALED_OF_PAPERS } from '../filings/papers/let-go.ts'
import { SEALED_OF_REMINDERS } from '../filings/notices/reminder-key.ts'
import { SEALED_OF_CONVERSATIONS } from './conversation-store.ts'
import { SEALED_OF_FEEDBACK } from './feedback/feedback.ts'
import { SEALED_OF_HANDOVER } from './handover/kept-card.ts'
import { SEALED_OF_RESUME_CODES } from './resume/resume-code.ts'

/** Names of top-level fields; every store that keeps any of these items seals them. */
export const SEALED = [
  ...SEALED_OF_CONVERSATIONS,
  ...SEALED_OF_FILINGS,
  ...SEALED_OF_FEEDBACK,
  ...SEALED_OF_HANDOVER,
  ...SEALED_OF_RESUME_CODES,
  ...SEALED_OF_PAPERS,
  ...SEALED_OF_REMINDERS,
]
