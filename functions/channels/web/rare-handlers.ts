// What answers the requests that no turn needs, each under the name of its operation in /openapi.json.
import { agencyHandlers } from './agency-updates.ts'
import { filingHandlers } from './filings.ts'
import { guideHandlers } from './guides.ts'
import { noticeHandlers } from './notices.ts'
import { identityHandlers } from './identity.ts'
import { ratingHandlers } from './rating.ts'
import { regionHandlers } from './regions.ts'
import { resumeHandlers } from './resume.ts'
import { speechHandlers } from './speech.ts'
import { paperHandlers } from './agency-papers.ts'
import { uploadHandlers } from './uploads/uploads.ts'
import type { WebParts } from './web-parts.ts'

export type RareHandlers = ReturnType<typeof rareHandlers>

export function rareHandlers(parts: WebParts) {
  return {
    ...guideHandlers(parts),
    ...regionHandlers(parts),
    ...noticeHandlers(parts),
    ...identityHandlers(parts),
    ...resumeHandlers(parts),
    ...ratingHandlers(parts),
    ...filingHandlers(parts),
    ...agencyHandlers(parts),
    ...speechHandlers(parts),
    ...uploadHandlers(parts),
    ...paperHandlers(parts),
  }
}
