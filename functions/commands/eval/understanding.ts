// Says single sentences to the real core, and counts which were understood: the service, what of it, or the outcome.
import type { Conversations } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import { languageOf } from '../../knowledge/terms.ts'
import type { Saying } from './understanding-rows.ts'

export interface UnderstandingFigures {
  kind: string
  n: number
  /** Of the sayings about a service: answered from it, or its filing begun. */
  rightService: number
  /** Of those: what was asked of it is answered, where the row tells. */
  rightFacet: number
  /** Not counted as right: it was asked back, and the right service was among the options. */
  askedBack: number
  /** Another service was answered from. */
  otherService: number
  /** Of the sayings with an outcome: the reply has it, and none of those it must never have. */
  rightOutcome: number
}

/** What a reply is about. */
interface Understood {
  outcome: string
  /** Answered from, or asked for in a filing. */
  service?: string
  facets: string[]
  /** Services that were offered to choose between. */
  offered: string[]
}

/** Every saying begins a conversation of its own, in the language it is in. */
export async function evalUnderstanding(
  conversations: Conversations,
  sayings: Saying[],
  missed: (line: string) => void,
): Promise<UnderstandingFigures[]> {
  const rows = new Map<string, UnderstandingFigures>()
  for (const one of sayings) {
    const row = rows.get(one.kind) ?? {
      kind: one.kind,
      n: 0,
      rightService: 0,
      rightFacet: 0,
      askedBack: 0,
      otherService: 0,
      rightOutcome: 0,
    }
    rows.set(one.kind, row)
    const { id } = await conversations.open({ locale: languageOf(one.said) ?? 'zh-CN', channel: 'console' })
    const heard = understoodIn(await conversations.turn({ id: 'turn-0', conversationId: id, said: one.said }))
    const isService = heard.service !== undefined && one.services.includes(heard.service)
    const isFacet = isService && (one.facets.length === 0 || one.facets.some((facet) => heard.facets.includes(facet)))
    const isOutcome =
      (one.outcomes.length === 0 || one.outcomes.includes(heard.outcome)) && !one.never.includes(heard.outcome)
    row.n += 1
    if (isService) row.rightService += 1
    if (isFacet) row.rightFacet += 1
    if (isOutcome) row.rightOutcome += 1
    if (heard.service === undefined && heard.offered.some((each) => one.services.includes(each))) row.askedBack += 1
    if (one.services.length > 0 && heard.service !== undefined && !isService) row.otherService += 1
    if ((one.services.length > 0 && !isFacet) || !isOutcome) missed(line(one, heard))
  }
  return [...rows.values()]
}

export function understoodIn(reply: Reply | undefined): Understood {
  const parts = reply?.parts ?? []
  const sources = parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : []))
  const offered = parts
    .flatMap((part) => (part.kind === 'choose' ? part.options : []))
    .flatMap(({ id }) => (/^(?:ask|file):/.test(id) ? (id.split(':')[1] ?? []) : []))
  const filing = parts.find((part) => part.kind === 'ask')?.filing
  // A guide that has no word on what is asked says so, and offers what it has: the matter was understood.
  const silent =
    reply?.outcome === 'not-found' && offered.length > 0 && new Set(offered).size === 1 ? offered[0] : undefined
  const service = sources[0]?.service ?? filing ?? silent
  const facets = sources.filter((source) => source.service === service).map(({ section }) => section)
  return {
    outcome: reply?.outcome ?? 'gone',
    ...(service !== undefined && { service }),
    facets: [...new Set(filing && facets.length === 0 ? ['how'] : facets)],
    offered: [...new Set(offered)],
  }
}

function line({ said, kind, services, facets, outcomes, never }: Saying, heard: Understood): string {
  const came = heard.service
    ? `${heard.outcome} ${heard.service}/${heard.facets.join('+') || 'unsaid'}`
    : `${heard.outcome}${heard.offered.length > 0 ? ` (${heard.offered.join(', ')})` : ''}`
  const wanted = [
    ...(services.length > 0 ? [`${services.join('|')}/${facets.join('|') || 'any'}`] : []),
    ...(outcomes.length > 0 ? [outcomes.join('|')] : []),
    ...(never.length > 0 ? [`never ${never.join('|')}`] : []),
  ]
  return `${kind}: ${said} → ${came}, not ${wanted.join(', ')}`
}
