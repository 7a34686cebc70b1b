// "That is not what I meant": takes back what the last turn was taken for, and asks in another way.
import { createHash } from 'node:crypto'
import type { Answer, Answers } from '../filings/filing.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation, OpenFiling, Taken } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { standing } from './open-question.ts'
import { placeKept, stuck } from './repair.ts'
import type { Option, ReplyPart } from './reply.ts'
import { plainer } from './simpler.ts'

/** Undoes the last turn in the filing; of an answer to a question the next likely ones are offered, never the same again. */
export function takeBack(conversation: Conversation, context: Context): Draft {
  const { taken, ...rest } = conversation
  if (taken?.begun) {
    const { filing: _, ...free } = rest
    return otherMatters(free, context)
  }
  const open = taken && rest.filing?.id === taken.filing ? rest.filing : undefined
  if (taken && open) return again({ ...rest, filing: undone(open, taken) }, context)
  const isAnswer = answerMark(conversation.last.reply.parts) !== undefined
  return isAnswer || !standing(rest, context.catalogue) ? otherMatters(rest, context) : again(rest, context)
}

/** What this turn changed in the filing; a turn that only says things once more leaves it as it was. */
export function takenIn(before: Conversation, made: Draft): Taken | undefined {
  const { filing, taken } = made.conversation
  if (made.outcome === 'repeated') return taken
  if (!filing || filing.handedIn) return undefined
  const earlier = before.filing
  if (earlier?.id !== filing.id) return isAside(before, filing) ? undefined : { filing: filing.id, begun: true }
  const ids = [...new Set([...Object.keys(earlier.answers), ...Object.keys(filing.answers)])]
  const changed = ids.filter((id) => JSON.stringify(earlier.answers[id]) !== JSON.stringify(filing.answers[id]))
  const answers = Object.fromEntries(changed.map((id): [string, Answer | null] => [id, earlier.answers[id] ?? null]))
  const what = {
    ...(filing.consented && !earlier.consented && { consented: true as const }),
    ...(filing.reopened && filing.reopened !== earlier.reopened && { reopened: true as const }),
    ...(filing.parked && !earlier.parked && { parked: true as const }),
    ...(changed.length > 0 && { answers }),
  }
  return Object.keys(what).length > 0 ? { filing: filing.id, ...what } : undefined
}

/** Tells one answer from another: what was not meant is not said again. Undefined: nothing from a guide. */
export function answerMark(parts: ReplyPart[]): string | undefined {
  const told = parts.find((part) => part.kind === 'say' && part.sources)
  return told && createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 8)
}

/**
 * The matters and headings that may have been meant otherwise.
 * @param said the question; the last one, when left out
 */
export function otherMatters(conversation: Conversation, context: Context, said = conversation.last.said ?? ''): Draft {
  const { locale, last, focus, facets = [], notMeant = [], failures } = conversation
  const mark = answerMark(last.reply.parts)
  const told = mark !== undefined || last.reply.outcome === 'clarifying'
  const guide = told && focus !== undefined ? context.catalogue.guide(focus, locale, conversation.region) : undefined
  const shown = new Set(failures > 0 ? conversation.offered.map(({ id }) => id) : [])
  const found = context.catalogue.find(said, { locale })
  const others = found.how === 'none' ? [] : found.candidates.filter(({ service }) => service !== focus)
  const titles = others.slice(0, 2).map(({ service, title }): Option => ({ id: `ask:${service}`, label: title }))
  const headings = (guide?.sections ?? []).flatMap(({ facet }): Option[] =>
    facets.includes(facet) || facet === 'faq' || facet === 'basis'
      ? []
      : [{ id: `ask:${guide?.service}:${facet}`, label: wordsOf(conversation).answer.facet[facet] }],
  )
  // Who was taken to have refused, or stopped, may begin after all.
  const filing = last.reply.outcome === 'cancelled' && focus !== undefined ? context.catalogue.filing(focus) : undefined
  const isFree = filing && !standing(conversation, context.catalogue)
  const begin = isFree
    ? [{ id: `file:${filing.service}`, label: wordsOf(conversation).answer.start(filing.title[locale]) }]
    : []
  const unique = new Map([...begin, ...titles, ...headings].map((option) => [option.id, option]))
  const options = [...unique.values()].filter(({ id }) => !shown.has(id)).slice(0, 4)
  const kept: Conversation = {
    ...conversation,
    ...(mark !== undefined && { notMeant: [...new Set([...notMeant, mark])].slice(-8) }),
  }
  const offer = options.length > 0 ? [choose(wordsOf(kept).repair.rather, options)] : []
  const made = draft(
    kept,
    'clarifying',
    [say(wordsOf(kept).repair.notMeant), ...offer, ...placeKept(kept, context)],
    false,
  )
  return stuck(made, context)
}

/** The question once more, as it stood before, in plainer words. */
function again(conversation: Conversation, context: Context): Draft {
  const next = askNext(conversation, context, [
    say(wordsOf(conversation).repair.takenBack),
    ...plainer(conversation, context),
  ])
  return stuck({ ...next, understood: false }, context)
}

function undone(open: OpenFiling, { consented, parked, answers = {} }: Taken): OpenFiling {
  const { parked: _, reopened: __, concluded: ___, ...rest } = open
  const kept: Answers = { ...open.answers }
  const changed = Object.entries(answers)
  for (const [id, answer] of changed) {
    if (answer === null) delete kept[id]
    else kept[id] = answer
  }
  const [first] = changed
  // A new value was not meant: the old one stands again, and its question is open.
  const reopened = first?.[1] ? { reopened: first[0] } : {}
  return {
    ...rest,
    ...(open.parked && !parked && { parked: true }),
    consented: open.consented && !consented,
    answers: kept,
    ...reopened,
  }
}

function isAside({ aside = [] }: Conversation, { id }: OpenFiling): boolean {
  return aside.some((each) => each.id === id)
}
