// The code hook of a Lex V2 bot, and of the contact flow around it: each event is one step of a call.
import type { CallEvent, CallStep } from '../call.ts'
import { type FlowTurn, readFlowEvent } from './flow-event.ts'
import { type FlowAnswer, flowAnswer, flowTrouble } from './flow-answer.ts'
import { type LexAnswer, lexAnswer, lexTrouble } from './lex-answer.ts'
import { type LexTurn, readLexEvent } from './lex-event.ts'

export interface LexParts {
  take(event: CallEvent): Promise<CallStep | 'ended' | 'out-of-step'>
  /** The number of the step that a call waits for; undefined when there is no such call, or it has ended. */
  awaited(callId: string): Promise<number | undefined>
  /** Who is called when all else fails. */
  agentPhone: string
  report(event: string, error?: unknown): void
}

/** A late step that is late again is no step. */
const MOST_WAITS = 3

/**
 * Never throws: whatever it is told, and whatever breaks, the caller is led to a person. The same event again gets the same
 * answer, for the step's number comes with it.
 */
export function lexHook(parts: LexParts): (event: unknown) => Promise<LexAnswer | FlowAnswer> {
  const { agentPhone } = parts
  return async (event) => {
    const ofFlow = readFlowEvent(event)
    if (ofFlow) {
      const step = await stepOrTrouble(parts, () => toldByFlow(parts, ofFlow))
      return step === 'trouble' ? flowTrouble(ofFlow.locale, agentPhone) : flowAnswer(step)
    }
    const turn = readLexEvent(event)
    if (!turn) {
      parts.report('lex-event-unknown')
      return lexTrouble(NOBODY, agentPhone)
    }
    const step = await stepOrTrouble(parts, () => heardByLex(parts, turn))
    return step === 'trouble' ? lexTrouble(turn, agentPhone) : lexAnswer(step, turn)
  }
}

/** In place of a session that cannot be read. */
const NOBODY = { locale: 'zh-CN', intent: 'FallbackIntent', attributes: {} } as const

type Step = CallStep | 'trouble'

async function stepOrTrouble(parts: LexParts, step: () => Promise<Step>): Promise<Step> {
  try {
    return await step()
  } catch (error) {
    parts.report('lex-step-failed', error)
    return 'trouble'
  }
}

/** A bot without a flow before it hears the caller first: they are greeted, and what they said is heard. */
async function heardByLex(parts: LexParts, { event }: LexTurn): Promise<Step> {
  const { callId, n, locale } = event
  if (n > 0 || (event.said ?? event.digits) === undefined) return whole(parts, event)
  const greeting = await whole(parts, { callId, n, ...(locale && { locale }) })
  if (greeting === 'trouble' || greeting.then.do !== 'listen') return greeting
  const answer = await whole(parts, { ...event, n: greeting.then.next })
  return answer === 'trouble' ? answer : { ...answer, say: [...greeting.say, ...answer.say] }
}

async function toldByFlow(parts: LexParts, turn: FlowTurn): Promise<Step> {
  const n = turn.n ?? (await parts.awaited(turn.callId))
  return n === undefined ? 'trouble' : whole(parts, { ...turn, n })
}

/** Lex waits half a minute for its hook: what comes after a filler is fetched at once, and said after it. */
async function whole(parts: LexParts, event: CallEvent): Promise<Step> {
  let step = await parts.take(event)
  const said: CallStep['say'] = []
  for (let waits = 0; typeof step === 'object' && step.then.do === 'wait' && waits < MOST_WAITS; waits += 1) {
    said.push(...step.say)
    step = await parts.take({ callId: event.callId, n: step.then.next, late: true })
  }
  if (step === 'ended') return { say: [], then: { do: 'hang-up' } }
  if (step === 'out-of-step' || step.then.do === 'wait') {
    parts.report('lex-out-of-step')
    return 'trouble'
  }
  return { ...step, say: [...said, ...step.say] }
}
