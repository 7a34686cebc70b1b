// Plays the guides' own examples through the real core, and counts which find their service and the part that answers.
import type { Conversations } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import { type Locale, LOCALES } from '../../filings/filing.ts'
import type { Examples } from '../../knowledge/examples.ts'
import type { Facet } from '../../knowledge/guide.ts'

export interface ConversationFigures {
  service: string
  locale: Locale
  questions: number
  rightService: number
  rightFacet: number
  /** Turns of dialogues, each in the conversation of those before it. */
  turns: number
  rightTurns: number
}

/** What was asked and what came instead, in one line. */
export type Missed = (line: string) => void

type Asked = { ask: string; facet: Facet }

/**
 * Every question begins a conversation of its own; what it asks for must be the first thing answered.
 * @param examples by service
 */
export async function evalConversations(
  conversations: Conversations,
  examples: Map<string, Examples>,
  { progress, missed }: { progress: (text: string) => void; missed: Missed },
): Promise<ConversationFigures[]> {
  const rows: ConversationFigures[] = []
  for (const [service, { questions, dialogues }] of examples) {
    progress(`${service}: ${rows.length / LOCALES.length + 1} of ${examples.size} services`)
    for (const locale of LOCALES) {
      const row = { service, locale, questions: 0, rightService: 0, rightFacet: 0, turns: 0, rightTurns: 0 }
      for (const asked of questions[locale]) {
        const [answer] = await play(conversations, locale, [asked])
        row.questions += 1
        if (answer?.service === service) row.rightService += 1
        if (isRight(answer, service, asked)) row.rightFacet += 1
        else missed(line(service, asked, answer))
      }
      for (const { turns } of dialogues.filter((dialogue) => dialogue.locale === locale)) {
        const answers = await play(conversations, locale, turns)
        turns.forEach((asked, i) => {
          row.turns += 1
          if (isRight(answers[i], service, asked)) row.rightTurns += 1
          else missed(line(service, asked, answers[i]))
        })
      }
      rows.push(row)
    }
  }
  return rows
}

/** What of which guide a reply tells first. */
interface Answer {
  outcome: string
  service?: string
  facet?: string
}

async function play(conversations: Conversations, locale: Locale, turns: Asked[]): Promise<Answer[]> {
  const { id } = await conversations.open({ locale, channel: 'console' })
  const answers: Answer[] = []
  for (const { ask } of turns) {
    answers.push(answerIn(await conversations.turn({ id: `turn-${answers.length}`, conversationId: id, said: ask })))
  }
  return answers
}

/** @param reply undefined where there is no such conversation any more */
export function answerIn(reply: Reply | undefined): Answer {
  const source = reply?.parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : []))[0]
  return { outcome: reply?.outcome ?? 'gone', ...(source && { service: source.service, facet: source.section }) }
}

function isRight(answer: Answer | undefined, service: string, { facet }: Asked): boolean {
  return answer?.outcome === 'answered' && answer.service === service && answer.facet === facet
}

function line(service: string, { ask, facet }: Asked, answer: Answer | undefined): string {
  const came = answer?.service ? `${answer.service}/${answer.facet}` : (answer?.outcome ?? 'nothing')
  return `${ask} → ${came}, not ${service}/${facet}`
}
