// What sentences that people say are learnt for, in the order in which the published file has it.
import { type AskedFacet, FACETS } from '../guide.ts'

export const ASKED_FACETS: AskedFacet[] = [...FACETS.filter((facet) => facet !== 'faq'), 'any']

/** `other`: no business of government; `unserved`: government's, and none of the guides has it. */
export const ELSEWHERE_KINDS = ['other', 'unserved'] as const
export type ElsewhereKind = (typeof ELSEWHERE_KINDS)[number]
