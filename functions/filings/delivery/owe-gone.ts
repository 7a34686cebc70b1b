// Pictures whose time was over before their agency could fetch them: they are named no more, and are still to be brought.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission } from '../filing-store.ts'
import type { Words } from '../filing.ts'
import { isThere } from '../papers/let-go.ts'
import type { Submission } from '../submission.ts'
import type { PaperSent } from './share.ts'

/** What a paper of a service is called; undefined for one that its filing does not ask for any more. */
export type PaperLabel = (service: string, slot: string) => Words | undefined

const ANY: Words = { 'zh-CN': '材料', en: 'a paper' }

/**
 * The filing as it can be sent: a message that names a picture which nobody can fetch would never be answered. The citizen
 * sees it among what is still to be brought, and so does the agency.
 */
export async function oweGone(
  made: Submission,
  { storage, now, labelOf }: { storage: Storage; now: () => number; labelOf: PaperLabel },
): Promise<Submission> {
  const gone = new Set<string>()
  for (const { upload } of papersOf(made)) if (!(await isThere(storage, upload, now()))) gone.add(upload)
  if (gone.size === 0) return made
  const changed = await changeSubmission(storage, made.reference, (stands) => withoutGone(stands, gone, labelOf))
  return changed ?? made
}

function withoutGone(made: Submission, gone: Set<string>, labelOf: PaperLabel): Submission | undefined {
  const lost = papersOf(made).filter(({ upload }) => gone.has(upload))
  if (lost.length === 0) return undefined
  const left = (papers: PaperSent[]) => papers.filter(({ upload }) => !gone.has(upload))
  const { papers = [], ...payload } = made.payload
  const owed = new Map(made.owed.map((each) => [each.slot, each]))
  for (const { slot } of lost) if (!owed.has(slot)) owed.set(slot, { slot, label: labelOf(made.service, slot) ?? ANY })
  return {
    ...made,
    owed: [...owed.values()],
    payload: { ...payload, ...(left(papers).length > 0 && { papers: left(papers) }) },
    agencies: made.agencies.map((share) => ({
      ...share,
      outgoing: share.outgoing.map(({ papers: sent, ...each }) => {
        const kept = left(sent ?? [])
        return { ...each, ...(kept.length > 0 && { papers: kept }) }
      }),
    })),
  }
}

function papersOf({ payload, agencies }: Submission): PaperSent[] {
  const later = agencies.flatMap(({ outgoing }) => outgoing.flatMap(({ papers = [] }) => papers))
  return [...(payload.papers ?? []), ...later]
}
