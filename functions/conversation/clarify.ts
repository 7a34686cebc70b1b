// Two or more services fit: one short question, with what tells them apart said before it.
import type { Command } from './command.ts'
import { chinaDay } from './china-day.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import type { ReplyPart } from './reply.ts'

export function clarify(
  { services, facets }: Extract<Command, { do: 'clarify' }>,
  conversation: Conversation,
  context: Context,
): Draft {
  const [facet] = facets
  const options = services.map((service) => ({
    id: facet ? `ask:${service}:${facet}` : `ask:${service}`,
    label: context.catalogue.card(service, conversation.locale)?.title ?? service,
  }))
  const question = choose(wordsOf(conversation).clarify(options.length > 1), options)
  return draft(conversation, 'clarifying', [...difference(services, conversation, context), question])
}

/** The first sentence of a guide says whom it is for. Of a bare 证 all are meant: that many first sentences are a list to read. */
function difference(services: string[], conversation: Conversation, { catalogue, now }: Context): ReplyPart[] {
  if (services.length !== 2) return []
  const guides = services.map((service) => catalogue.guide(service, conversation.locale, conversation.region))
  const lines = guides.flatMap((guide) => {
    // Past its review date a guide is not quoted.
    if (!guide || chinaDay(now) > guide.reviewBy) return []
    const [first] = /^[^。！？\n]+?(?:[。！？]|\.(?=\s|$))/u.exec(guide.sections[0]?.text ?? '') ?? []
    return first ? [`${guide.title}${wordsOf(conversation).colon}${first}`] : []
  })
  return lines.length === services.length ? [say(lines.join('\n'))] : []
}
