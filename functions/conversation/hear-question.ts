// Hears a question to the guides, and which guide and facets it is about.
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Finding, FindOptions } from '../knowledge/find.ts'
import { facetWords } from '../knowledge/facet-words.ts'
import type { Facet } from '../knowledge/guide.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import { hearSeveral } from './hear-several.ts'
import type { Standing } from './open-question.ts'
import { clauses, isQuestion, spokenLanguage } from './plain-words.ts'
import { asksRecords } from './records-words.ts'

/** @returns undefined when the words fit no guide, or are more likely an answer to the open question */
export function hearQuestion(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const several = stands && !isQuestion(said) ? undefined : hearSeveral(said, conversation, context.catalogue)
  if (several) return several
  const found = findIn(said, conversation, context.catalogue)
  const best = found.candidates[0]
  if (!best) return undefined
  if (found.how === 'none') {
    // 帮我查一下我的医保余额: near enough to tell where such a thing is looked up.
    return asksRecords(said) && best.score > NEAR ? ofRecords(found, best.service) : undefined
  }
  // Inside a filing, words that ask for nothing are an answer that could not be read, whatever paper they name.
  const wants = wantsFiling(said)
  const asks = isQuestion(said) || wants || facetWords(said, spokenLanguage(said) ?? conversation.locale).length > 0
  if (stands && !asks) return undefined
  if (asksRecords(said)) return ofRecords(found, best.service)
  // In a filing the likeliest is told, and the open question again: to ask back would be a second question.
  if (found.how === 'several' && (wants || !stands)) {
    const filing = wants ? likeliestFiling(found, context.catalogue) : undefined
    if (filing) return { do: 'file', service: filing, ...(found.heard && { heard: found.heard }) }
    return { do: 'clarify', services: found.candidates.map(({ service }) => service), facets: found.facets }
  }
  const { heard } = found
  if (wants && context.catalogue.filing(best.service))
    return { do: 'file', service: best.service, ...(heard && { heard }) }
  if (found.unsaid) return { do: 'ask', service: best.service, facets: [], unsaid: true, ...(heard && { heard }) }
  const common = found.question
  const facets: Facet[] = common && found.facets.length === 0 ? ['faq'] : facetsAsked(said, found.facets, conversation)
  return {
    do: 'ask',
    service: best.service,
    facets,
    ...(common && { question: common.question }),
    ...(tellsMore(said, found) && { beyond: true }),
    ...(heard && { heard }),
  }
}

const NEAR = 0.45

/** Where it is looked up is told, be it a common question of the guide or its office and phone. */
function ofRecords({ question, heard }: Finding, service: string): Command {
  const common = question && { question: question.question }
  return { do: 'ask', service, facets: ['where'], records: true, ...common, ...(heard && { heard }) }
}

/** 我要备案: of several matters with that name the one that can be filed here, if it comes well before the others. */
function likeliestFiling({ candidates }: Finding, catalogue: Catalogue): string | undefined {
  const [best, next] = candidates.toSorted((a, b) => b.score - a.score)
  const leads = best && best.score >= LIKELY && best.score - (next?.score ?? 0) > CLEARLY
  return leads && catalogue.filing(best.service) ? best.service : undefined
}

/** 备案 is as good as its name; a mere 证 is of anything. */
const LIKELY = 0.75
const CLEARLY = 0.1

/** A story around the question, or a question that is none of the headings': a guide's words alone may not fit it. */
function tellsMore(said: string, { facets, question, unexplained = 0 }: Finding): boolean {
  return unexplained > 0 && !question && (facets.length === 0 || clauses(said).length > 1)
}

function findIn(said: string, conversation: Conversation, catalogue: Catalogue): Finding {
  const { locale, focus } = conversation
  const among = servicesOffered(conversation)
  const options = {
    locale: spokenLanguage(said) ?? locale,
    ...(focus && { focus: { service: focus } }),
    ...(among.length > 1 && { among }),
  }
  const found = withoutPlaces(said, catalogue.find(said, options), options, conversation, catalogue)
  if (found.how !== 'none' || !focus) return found
  // 急死我了，到底要带啥: of the matter in hand a clause is enough.
  const parts = clauses(said)
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last ? catalogue.find(last, options) : found
}

/** Where it is asked is no part of what is asked: 日照新生儿要办啥 is 新生儿要办啥. */
function withoutPlaces(
  said: string,
  found: Finding,
  options: FindOptions,
  { region }: Conversation,
  catalogue: Catalogue,
): Finding {
  const { places, rest } = catalogue.places.told(said, region)
  if (places.length === 0 || rest === '') return found
  const bare = catalogue.find(rest, options)
  return bare.how === 'sure' && (found.how !== 'sure' || found.unsaid) ? bare : found
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
