// What a turn asks for: rules alone, in a fixed order, from the surest to the least sure (DESIGN §4).
import { answerSlot } from '../filings/answer-slot.ts'
import type { Slot } from '../filings/filing.ts'
import { FACETS, type Facet } from '../knowledge/guide.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Finding } from '../knowledge/find.ts'
import { questions } from '../filings/journey.ts'
import { changeIn, wantsChange } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import { controlIn, isNo, isSkip, isYes, keepsAnswer, takesBack } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import { offeredChoice } from './offered-choice.ts'
import { type Standing, standing } from './open-question.ts'
import { clauses, isMumble, isQuestion, spokenLanguage } from './plain-words.ts'
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
  // What is submitted cannot be cancelled here, and must not sound as if it were.
  const submitted = (!conversation.filing || conversation.filing.reference) && conversation.submitted.length > 0
  if (submitted && (command.do === 'cancel' || command.do === 'discard')) return { do: 'change' }
  return command
}

function inFiling(said: string, conversation: Conversation, stands: Standing, context: Context): Command | undefined {
  const slot = stands.question
  const change = changeIn(said, stands.journey.steps)
  if (change) return { do: 'change', ...change }
  if (!slot) return atReview(said, stands)
  if (stands.open.reopened && keepsAnswer(said)) return { do: 'resume' }
  const listed = slot.type === 'choice' || slot.type === 'yes-no'
  if (isSkip(said) && !listed) return { do: 'skip' }
  const read = answerSlot(slot, said, stands.open.answers, reading(context, conversation.locale))
  const free = FREE_TYPES.has(slot.type)
  const other = free && (isQuestion(said) || wantsFiling(said)) && question(said, conversation, stands, context)
  // Digits to a digit field are an answer, and a wrong one must be told what is wrong with it.
  if ((read.ok && !other) || (isDigitField(slot) && (said.match(/\d/gu)?.length ?? 0) >= 5)) {
    return { do: 'answer', slot: slot.id, said }
  }
  return isSkip(said) ? { do: 'skip' } : undefined
}

/** A change to what was submitted already: it cannot be made here, and the citizen must hear so. */
function tooLate(said: string, { submitted, filing }: Conversation, catalogue: Catalogue): Command | undefined {
  const last = filing ? undefined : submitted.at(-1)
  const known = last && catalogue.filing(last.service)
  return known && !isQuestion(said) && (takesBack(said) || wantsChange(said, questions(known))) ? { do: 'change' } : undefined
}

function atReview(said: string, { journey }: Standing): Command | undefined {
  if (isYes(said)) return { do: 'submit' }
  // On the review page the name of a row alone means that row.
  const row = said.length <= 20 && !isQuestion(said) ? changeIn(`改${said.trim()}`, journey.steps) : undefined
  if (row?.slot) return { do: 'change', slot: row.slot }
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
  const found = findIn(said, conversation, context.catalogue)
  const best = found.candidates[0]
  if (found.how === 'none' || !best) return undefined
  // Inside a filing, words that are no question are an answer that could not be read, unless they name another matter.
  if (stands && !isQuestion(said) && found.facets.length === 0 && best.service === stands.filing.service) return undefined
  if (found.how === 'several') {
    return { do: 'clarify', services: found.candidates.map(({ service }) => service), facets: found.facets }
  }
  if (wantsFiling(said) && context.catalogue.filing(best.service)) return { do: 'file', service: best.service }
  const common = found.question
  const facets: Facet[] = common && found.facets.length === 0 ? ['faq'] : facetsAsked(said, found.facets, conversation)
  return { do: 'ask', service: best.service, facets, ...(common && { question: common.question }) }
}

/** What the whole sentence finds; failing that its last clause: people tell their story before they ask. */
function findIn(said: string, { locale, focus }: Conversation, catalogue: Catalogue): Finding {
  const options = { locale: spokenLanguage(said) ?? locale, ...(focus && { focus: { service: focus } }) }
  const found = catalogue.find(said, options)
  const parts = clauses(said)
  const last = parts.length > 1 ? parts.at(-1) : undefined
  if (found.how !== 'none') return found
  const latin = /\p{Script=Han}/u.test(said) ? said.replace(/[^A-Za-z]+/gu, ' ').trim() : ''
  const named = latin.length > 3 ? catalogue.find(latin, { locale: 'en' }) : undefined
  const title = named?.how === 'sure' && catalogue.guide(named.candidates[0]?.service ?? '', 'zh-CN')?.title
  // "我的 residence permit 丢了": the English name stands for the Chinese one.
  if (title) return catalogue.find(said.replace(/[A-Za-z][A-Za-z\s]*/u, title), options)
  return last ? catalogue.find(last, options) : found
}

/** "那居住证呢" asks of another service what was asked of the last one. */
function facetsAsked(said: string, found: Facet[], { facets = [] }: Conversation): Facet[] {
  const elliptic = /^那?.{1,12}呢[。？?\s]*$/u.test(said.trim()) || /^\s*(?:and|what about|how about|and what about)\b/iu.test(said)
  return found.length === 0 && elliptic ? facets : found
}

function lastResort(said: string, stands: Standing | undefined): Command {
  // A question that no guide answers is told so; it is no bad answer to the question that is open.
  if (stands?.question && !isQuestion(said)) return { do: 'answer', slot: stands.question.id, said }
  // Whatever is not a plain yes on the review page submits nothing.
  if (stands && !stands.question) return { do: 'unclear' }
  return isGovernmentMatter(said) || isMumble(said) ? { do: 'not-found' } : { do: 'out-of-scope' }
}

function isDigitField(slot: Slot | undefined): boolean {
  return ['resident-id', 'residence-card', 'mobile', 'bank-card', 'number', 'amount', 'date'].includes(slot?.type ?? '')
}
