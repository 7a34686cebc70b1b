// Filings that wait while another is in hand: nothing is lost, and each can be taken up again.
import type { Context } from './context.ts'
import type { Conversation, OpenFiling } from './conversation.ts'
import { wordsOf } from './draft.ts'
import type { Option } from './reply.ts'

/** Filings begun and neither handed in nor thrown away, the one in hand last. */
export function underWay({ filing, aside = [] }: Conversation): OpenFiling[] {
  return filing && !filing.handedIn && !filing.concluded ? [...aside, filing] : aside
}

/** Nothing is in hand any more; what an agency still wants is asked again whenever the citizen asks after it. */
export function setAside({ filing, ...conversation }: Conversation): Conversation {
  if (!filing || filing.handedIn || filing.supplies || filing.concluded) return conversation
  return { ...conversation, aside: [...(conversation.aside ?? []), { ...filing, parked: true }] }
}

/** A self-check that has told what it found, open again; undefined when there is none. */
export function takenUp({ filing, ...conversation }: Conversation): Conversation | undefined {
  if (!filing?.concluded) return undefined
  const { parked: _, concluded: __, ...open } = filing
  return { ...conversation, filing: open }
}

/** The way back to what was set aside, if anything was. */
export function asideOptions(conversation: Conversation, context: Context): Option[] {
  const { resumeTitle } = wordsOf(conversation).filing
  return (conversation.aside ?? []).map(({ service }) => ({
    id: `resume:${service}`,
    label: resumeTitle(titleOf(service, conversation, context)),
  }))
}

/** What a filing is called in the citizen's language. */
export function titleOf(service: string, { locale }: Conversation, { catalogue }: Context): string {
  return catalogue.filing(service)?.title[locale] ?? service
}

/** Nothing is under way any more, and something was submitted. */
export function isAllSubmitted(conversation: Conversation): boolean {
  return underWay(conversation).length === 0 && conversation.submitted.length > 0
}
