// Answers a question word for word from a guide: the fact asked for first, then the guide's own words, then the next step.
import type { Facet, Source } from '../knowledge/guide.ts'
import type { ResolvedFact, ResolvedGuide } from '../knowledge/resolve-guide.ts'
import type { Command } from './command.ts'
import { chinaDay, type Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { needsOriginal } from './identity.ts'
import { standing } from './open-question.ts'
import { notUnderstood, phonesFor, placeKept } from './repair.ts'
import type { Option, ReplyFact, ReplyPart } from './reply.ts'

/** At most so many facets are answered in one turn: more is a wall of text. */
const FACETS_A_TURN = 2
const FACTS_SHOWN = 3
const NEXT_FACETS: Facet[] = ['materials', 'how', 'time', 'fee', 'where', 'who']

type Question = Omit<Extract<Command, { do: 'ask' }>, 'do'>

/** The answer to a question: each facet asked, at most two, then the next steps, or the open question again. */
export function answerQuestion(asked: Question, conversation: Conversation, said: string, context: Context): Draft {
  const guide = context.catalogue.guide(asked.service, conversation.locale, conversation.region)
  if (!guide) return notUnderstood('not-found', conversation, said, context)
  if (asked.unsaid) return unsaid(guide, conversation, context)
  const facets = asked.facets.length > 0 ? asked.facets.slice(0, FACETS_A_TURN) : (['how'] as Facet[])
  const focused = { ...conversation, focus: asked.service, facets }
  const parts = isOverdue(guide, context)
    ? overdue(guide, focused, context)
    : facets.map((facet) => part(facet, asked, guide, focused, said, context))
  const place = placeKept(focused, context)
  const words = wordsOf(focused)
  const ending =
    place.length > 0
      ? [say(words.filing.resumeAfter), ...place]
      : [nextSteps(guide, facets, asked.facets, focused, context)]
  return draft(focused, 'answered', [...parts, ...ending])
}

/** The guide has no word on it: honest, with a number to call, and what the guide does say one tap away. */
function unsaid(guide: ResolvedGuide, conversation: Conversation, context: Context): Draft {
  const focused = { ...conversation, focus: guide.service }
  const phone = phonesFor(focused, context)[0]?.number ?? ''
  const place = placeKept(focused, context)
  const ending = place.length > 0 ? place : [nextSteps(guide, [], [], focused, context)]
  return draft(focused, 'not-found', [say(wordsOf(focused).answer.unwritten(guide.title, phone)), ...ending])
}

function part(
  facet: Facet,
  asked: Question,
  guide: ResolvedGuide,
  conversation: Conversation,
  said: string,
  context: Context,
): ReplyPart {
  const inFacet = guide.sections.filter((section) => section.facet === facet)
  const section = inFacet.find(({ question }) => question !== undefined && question === asked.question) ?? inFacet[0]
  const facts = facet === 'faq' ? [] : factsFor(facet, guide, said)
  if (!section && facts.length === 0) {
    const phone = phonesFor(conversation, context)[0]?.number ?? ''
    return say(wordsOf(conversation).answer.unwritten(guide.title, phone))
  }
  return {
    kind: 'say',
    text: section?.text ?? '',
    ...(facts.length > 0 && { facts: facts.map(shown) }),
    sources: sourcesOf(facet, guide, section?.region, facts, conversation, context),
    generated: false,
  }
}

/** The facts of a facet, the one whose label shares most with the question first. */
function factsFor(facet: Facet, guide: ResolvedGuide, said: string): ResolvedFact[] {
  const facts = guide.facts.filter((fact) => fact.facet === facet && fact.kind !== 'phone' && fact.kind !== 'url')
  const phones = facet === 'where' ? guide.facts.filter((fact) => fact.facet === facet && fact.kind === 'phone') : []
  // The service's own name stands in most labels and questions: it tells no case from another.
  const names = [guide.title, ...guide.aliases].toSorted((a, b) => b.length - a.length)
  const bare = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  const shared = (fact: ResolvedFact) => overlap(bare(fact.label), bare(said))
  return (
    [...facts, ...phones]
      // What the place decides is said in the text; shown large it helps only who asked for just that.
      .filter((fact) => fact.firm || shared(fact) > 0)
      .toSorted((a, b) => shared(b) - shared(a) || Number(b.firm) - Number(a.firm))
      .slice(0, FACTS_SHOWN)
  )
}

/** Signs that stand in labels and questions of every kind. */
const SAYS_LITTLE = /[一二三四五六七八九十个的了办我您你在是有要多少钱]/gu

/** How many signs (Chinese) or words (English) of a label stand in what was said. */
function overlap(label: string, said: string): number {
  const signs = /\p{Script=Han}/u.test(label)
    ? [...label.matchAll(/\p{Script=Han}/gu)]
    : [...label.matchAll(/[a-z]{3,}/giu)]
  const text = said.toLowerCase().replace(SAYS_LITTLE, '')
  return new Set(signs.map(([sign]) => sign.toLowerCase()).filter((sign) => text.includes(sign))).size
}

function shown({ facet, label, value }: ResolvedFact): ReplyFact {
  return { facet, label, value }
}

function sourcesOf(
  facet: Facet,
  guide: ResolvedGuide,
  region: string | undefined,
  facts: ResolvedFact[],
  conversation: Conversation,
  context: Context,
): Source[] {
  const words = wordsOf(conversation)
  const whose = region ?? facts.find((fact) => fact.region)?.region
  const place = whose && context.catalogue.places.place(whose)?.name[conversation.locale]
  const notes = [...(place ? [words.regional(place)] : []), ...(guide.reviewed ? [] : [words.unreviewed])]
  const title = notes.length > 0 ? words.noted(guide.title, notes.join(words.listComma)) : guide.title
  const cited = guide.sources.filter(({ id }) => facts.some((fact) => fact.source === id)).slice(0, 2)
  return [
    { service: guide.service, section: facet, title, asOf: guide.asOf },
    ...cited.map(({ title: name, url, asOf }) => ({
      service: guide.service,
      section: facet,
      title: name,
      ...(url && { url }),
      asOf,
    })),
  ]
}

function isOverdue(guide: ResolvedGuide, context: Context): boolean {
  return chinaDay(context.now) > guide.reviewBy
}

/** Past its review date a guide quotes no figures any more: phone and counter instead. */
function overdue(guide: ResolvedGuide, conversation: Conversation, context: Context): ReplyPart[] {
  const phones = phonesFor(conversation, context)
  const text = wordsOf(conversation).answer.overdue(guide.title, phones[0]?.number ?? '')
  return [say(text), { kind: 'handover', reason: 'overdue', phones }]
}

/** What people do next: hear the rest of what they asked, file it, or ask the next thing. */
function nextSteps(
  guide: ResolvedGuide,
  answered: Facet[],
  asked: Facet[],
  conversation: Conversation,
  context: Context,
): ReplyPart {
  const words = wordsOf(conversation).answer
  const parked = conversation.filing?.parked ? [{ id: 'resume', label: wordsOf(conversation).filing.resume }] : []
  const filing = context.catalogue.filing(guide.service)
  // Who has refused is not asked again (网络数据安全管理条例 22); saying so still begins it.
  const isOffered = filing && parked.length === 0 && !conversation.refused.includes(guide.service)
  const label = filing && needsOriginal(filing) ? words.preStart(guide.title) : words.start(guide.title)
  const file: Option[] =
    isOffered && !standing(conversation, context.catalogue) ? [{ id: `file:${guide.service}`, label }] : []
  const facets = [...new Set([...asked, ...NEXT_FACETS])].filter(
    (facet) => !answered.includes(facet) && guide.sections.some((section) => section.facet === facet),
  )
  const asks = facets.slice(0, 3).map((facet) => ({ id: `ask:${guide.service}:${facet}`, label: words.facet[facet] }))
  return choose(words.next, [...parked, ...file, ...asks])
}
