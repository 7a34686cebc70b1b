// One turn from words to reply, as a list of steps: the first that knows what to do settles it.
import { cleanText } from '../safety/clean-text.ts'
import { EMERGENCY_PHONES, emergencyIn } from '../safety/emergencies.ts'
import { guardTurn } from '../safety/guard-turn.ts'
import { carryOut } from './carry-out.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { placeKept } from './repair.ts'
import type { Option, Outcome, Reply } from './reply.ts'
import { spokenLanguage } from './plain-words.ts'
import { spoken } from './spoken.ts'
import type { Turn } from './turn.ts'
import { understand } from './understand.ts'

type Step = (turn: Turn, conversation: Conversation, context: Context) => Draft | undefined | Promise<Draft | undefined>

/** Emergencies come first whatever the state; what was not guarded is understood and carried out. */
const STEPS: Step[] = [emergency, tooLong, guarded, understood]

/**
 * The reply to one turn and the conversation after it. Pure but for reading submitted filings: nothing is stored here.
 */
export async function respond(
  turn: Turn,
  conversation: Conversation,
  context: Context,
): Promise<{ conversation: Conversation; reply: Reply }> {
  const cleaned = turn.said === undefined ? turn : { ...turn, said: cleanText(turn.said).text }
  for (const step of STEPS) {
    const made = await step(cleaned, conversation, context)
    if (made) return finish(made, turn, context)
  }
  throw new Error('no step settled the turn')
}

/** Makes the reply of a draft; options that were offered are remembered so that words can pick them. */
export function finish(made: Draft, turn: Pick<Turn, 'id'>, context: Context): { conversation: Conversation; reply: Reply } {
  const { parts, outcome } = made
  const options = parts.flatMap((part): Option[] => (part.kind === 'choose' ? part.options : []))
  const failures = made.understood ? 0 : made.conversation.failures + 1
  const conversation = { ...made.conversation, offered: options, failures }
  const reply: Reply = {
    turnId: turn.id,
    outcome,
    locale: conversation.locale,
    parts,
    spoken: spoken(parts, conversation, context),
    notice: wordsOf(conversation).notice,
  }
  return { conversation, reply }
}

function emergency({ said = '' }: Turn, conversation: Conversation): Draft | undefined {
  const kind = emergencyIn(said)
  if (!kind) return undefined
  const words = wordsOf(conversation)
  const phones = EMERGENCY_PHONES[kind].map((number) => ({ name: words.emergencyLine(number), number }))
  const kept = conversation.filing && !conversation.filing.reference ? [say(words.emergencyKept)] : []
  return draft(conversation, 'emergency', [say(words.emergency[kind]), { kind: 'handover', reason: kind, phones }, ...kept])
}

function tooLong({ said = '' }: Turn, conversation: Conversation, context: Context): Draft | undefined {
  if (!cleanText(said).tooLong) return undefined
  return draft(conversation, 'clarifying', [say(wordsOf(conversation).failure.tooLong), ...placeKept(conversation, context)])
}

function guarded({ said = '' }: Turn, conversation: Conversation, context: Context): Draft | undefined {
  const kind = guardTurn(said)
  if (!kind) return undefined
  const outcome: Outcome = kind === 'advice' || kind === 'diagnosis' ? 'out-of-scope' : 'guarded'
  return draft(conversation, outcome, [say(wordsOf(conversation).guarded[kind]), ...placeKept(conversation, context)])
}

async function understood(turn: Turn, conversation: Conversation, context: Context): Promise<Draft> {
  const command = understand(turn, conversation, context)
  const said = turn.said ?? ''
  const language = spokenLanguage(said)
  // Who asks in the other language is answered in it; a name or an address in Latin letters is no question.
  const asks = ['ask', 'clarify', 'file', 'not-found', 'out-of-scope'].includes(command.do)
  return carryOut(command, asks && language ? { ...conversation, locale: language } : conversation, said, context)
}
