// What a turn asks for: rules alone, in a fixed order, from the surest to the least sure (DESIGN §4).
import { answerSlot } from '../filings/answer-slot.ts'
import type { Locale, Slot } from '../filings/filing.ts'
import { FACETS, type Facet } from '../knowledge/guide.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import { questions } from '../filings/journey.ts'
import { changeIn, wantsChange } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import { controlIn, isNo, isSkip, isYes } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import { offeredChoice } from './offered-choice.ts'
import { type Standing, standing } from './open-question.ts'
import { isQuestion, spokenLanguage } from './plain-words.ts'
import { isGovernmentMatter } from './scope-words.ts'
import type { Turn } from './turn.ts'

/** Anything may be a name, an address or a text, so a question wins over these. */
const FREE_TYPES = new Set(['name', 'text', 'address'])

export function understand(turn: Turn, conversation: Conversation, context: Context): Command {
  const stands = standing(conversation, context.catalogue)
  if (turn.choice !== undefined) {
    const chosen = choiceCommand(turn.choice, stands, context.catalogue)
    if (chosen) return chosen
  }
  if (turn.digits === '0' && !isDigitField(stands?.question)) return { do: 'human' }
  const said = turn.said ?? turn.digits ?? turn.choice ?? ''
  return (
    control(said, conversation, stands) ??
    (stands ? inFiling(said, conversation, stands, context) : tooLate(said, conversation, context.catalogue)) ??
    offered(said, conversation, stands, context) ??
    question(said, conversation, stands, context) ??
    lastResort(said, stands)
  )
}

/** An option that was tapped. Its id says all it means, so a button of an older reply still works. */
function choiceCommand(choice: string, stands: Standing | undefined, catalogue: Catalogue): Command | undefined {
  const [verb = '', service = '', facet = ''] = choice.split(':')
  const known = service !== '' && catalogue.guide(service, 'zh-CN') !== undefined
  switch (verb) {
    case 'human':
    case 'repeat':
    case 'resume':
    case 'cancel':
    case 'discard':
    case 'back':
    case 'skip':
    case 'why':
    case 'status':
    case 'start-over':
      return { do: verb }
    case 'file':
      return known ? { do: 'file', service } : undefined
    case 'ask':
      return known ? { do: 'ask', service, facets: FACETS.filter((name) => name === facet) } : undefined
    case 'change':
      return stands ? { do: 'change', ...(service && { slot: service }) } : undefined
    case 'yes':
      return stands && !stands.question ? { do: 'submit' } : undefined
    default:
      return undefined
  }
}

function control(said: string, conversation: Conversation, stands: Standing | undefined): Command | undefined {
  const command = controlIn(said)
  if (!command) return undefined
  // Out of a filing "why" and "back" are ordinary words; a parked filing can be resumed or thrown away.
  if ((command.do === 'why' || command.do === 'back') && !stands) return undefined
  if (command.do === 'start-over' && !conversation.filing) return undefined
  if (command.do === 'bye' && stands) return undefined
  return command
}

function inFiling(said: string, conversation: Conversation, stands: Standing, context: Context): Command | undefined {
  const slot = stands.question
  const change = changeIn(said, stands.journey.steps)
  if (change) return { do: 'change', ...change }
  if (!slot) return atReview(said)
  if (slot.optional && isSkip(said)) return { do: 'skip' }
  const read = answerSlot(slot, said, stands.open.answers, reading(context, conversation.locale))
  const free = FREE_TYPES.has(slot.type)
  if (read.ok && !(free && isQuestion(said) && question(said, conversation, stands, context))) {
    return { do: 'answer', slot: slot.id, said }
  }
  return isSkip(said) ? { do: 'skip' } : undefined
}

/** A change to what was submitted already: it cannot be made here, and the citizen must hear so. */
function tooLate(said: string, { submitted, filing }: Conversation, catalogue: Catalogue): Command | undefined {
  const last = filing ? undefined : submitted.at(-1)
  const known = last && catalogue.filing(last.service)
  return known && wantsChange(said, questions(known)) ? { do: 'change' } : undefined
}

function atReview(said: string): Command | undefined {
  if (isYes(said)) return { do: 'submit' }
  return isNo(said) ? { do: 'change' } : undefined
}

/** Words that pick one of the options just offered: its label, "第二个", or "好" to a single next step. */
function offered(said: string, conversation: Conversation, stands: Standing | undefined, context: Context): Command | undefined {
  const option = offeredChoice(said, conversation.offered)
  const id = option?.id ?? (isYes(said) ? startOffered(conversation) : undefined)
  return id === undefined ? undefined : choiceCommand(id, stands, context.catalogue)
}

function startOffered(conversation: Conversation): string | undefined {
  const [first] = conversation.offered
  return first && /^(?:file|resume)\b/.test(first.id) ? first.id : undefined
}

function question(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const locale: Locale = spokenLanguage(said) ?? conversation.locale
  const found = context.catalogue.find(said, {
    locale,
    ...(conversation.focus && { focus: { service: conversation.focus } }),
  })
  const best = found.candidates[0]
  if (found.how === 'none' || !best) return undefined
  // Inside a filing, words that are no question are an answer that could not be read, unless they name another matter.
  if (stands && !isQuestion(said) && found.facets.length === 0 && best.service === stands.filing.service) return undefined
  if (found.how === 'several') {
    return { do: 'clarify', services: found.candidates.map(({ service }) => service), facets: found.facets }
  }
  if (wantsFiling(said) && context.catalogue.filing(best.service)) return { do: 'file', service: best.service }
  const common = found.question
  const facets: Facet[] = common && found.facets.length === 0 ? ['faq'] : found.facets
  return { do: 'ask', service: best.service, facets, ...(common && { question: common.question }) }
}

function lastResort(said: string, stands: Standing | undefined): Command {
  // A question that no guide answers is told so; it is no bad answer to the question that is open.
  if (stands?.question && !isQuestion(said)) return { do: 'answer', slot: stands.question.id, said }
  return isGovernmentMatter(said) || (stands && !isQuestion(said)) ? { do: 'not-found' } : { do: 'out-of-scope' }
}

function isDigitField(slot: Slot | undefined): boolean {
  return ['resident-id', 'residence-card', 'mobile', 'bank-card', 'number', 'amount', 'date'].includes(slot?.type ?? '')
}
