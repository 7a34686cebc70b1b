// Hears a question to the guides, and which guide and facets it is about.
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Finding } from '../knowledge/find.ts'
import type { Facet } from '../knowledge/guide.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import type { Standing } from './open-question.ts'
import { clauses, isQuestion, spokenLanguage } from './plain-words.ts'

/** @returns undefined when the words fit no guide, or are more likely an answer to the open question */
export function hearQuestion(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const found = findIn(said, conversation, context.catalogue)
  const best = found.candidates[0]
  if (found.how === 'none' || !best) return undefined
  // Inside a filing, words that ask for nothing are an answer that could not be read, whatever paper they name.
  if (stands && !isQuestion(said) && !wantsFiling(said) && found.facets.length === 0) return undefined
  if (found.how === 'several') {
    return { do: 'clarify', services: found.candidates.map(({ service }) => service), facets: found.facets }
  }
  if (wantsFiling(said) && context.catalogue.filing(best.service)) return { do: 'file', service: best.service }
  if (found.unsaid) return { do: 'ask', service: best.service, facets: [], unsaid: true }
  const common = found.question
  const facets: Facet[] = common && found.facets.length === 0 ? ['faq'] : facetsAsked(said, found.facets, conversation)
  return {
    do: 'ask',
    service: best.service,
    facets,
    ...(common && { question: common.question }),
    ...(tellsMore(said, found) && { beyond: true }),
  }
}

/** A story around the question, or a question that is none of the headings': a guide's words alone may not fit it. */
function tellsMore(said: string, { facets, question, unexplained = 0 }: Finding): boolean {
  return unexplained > 0 && !question && (facets.length === 0 || clauses(said).length > 1)
}

/** What the whole sentence finds; failing that its last clause: people tell their story before they ask. */
function findIn(said: string, conversation: Conversation, catalogue: Catalogue): Finding {
  const { locale, focus } = conversation
  const among = servicesOffered(conversation)
  const options = {
    locale: spokenLanguage(said) ?? locale,
    ...(focus && { focus: { service: focus } }),
    ...(among.length > 1 && { among }),
  }
  const found = catalogue.find(said, options)
  if (found.how !== 'none') return found
  const parts = clauses(said)
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last ? catalogue.find(last, options) : found
}

/** "那居住证呢" asks of another service what was asked of the last one. */
function facetsAsked(said: string, found: Facet[], { facets = [] }: Conversation): Facet[] {
  const elliptic =
    /^那?.{1,12}呢[。？?\s]*$/u.test(said.trim()) || /^\s*(?:and|what about|how about|and what about)\b/iu.test(said)
  return found.length === 0 && elliptic ? facets : found
}

/** The services that the last reply asked to choose between: "丢了" is about one of them. */
function servicesOffered({ last, offered }: Conversation): string[] {
  if (last.reply.outcome !== 'clarifying') return []
  return [...new Set(offered.flatMap(({ id }) => (id.startsWith('ask:') ? [id.split(':')[1] ?? ''] : [])))]
}
