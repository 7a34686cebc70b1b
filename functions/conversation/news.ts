// Tells, with the next reply, that a filing has moved since the citizen last heard of it.
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, say, wordsOf } from './draft.ts'
import { agencyLines, progressOf } from './progress/progress.ts'
import type { Outcome } from './reply.ts'
import { FILINGS_TOLD, markOf, titleOf, withTold } from './status.ts'

/** Replies that end where the citizen is free to hear something else. */
const FREE = new Set<Outcome>(['answered', 'not-found', 'out-of-scope'])

/** The draft with the news of this conversation's filings, if there are any and nothing else is under way. */
export async function withNews(made: Draft, context: Context): Promise<Draft> {
  const { conversation, outcome } = made
  if (!FREE.has(outcome) || conversation.filing || conversation.submitted.length === 0) return made
  const latest = conversation.submitted.slice(-FILINGS_TOLD)
  const found = await Promise.all(latest.map(({ reference }) => context.findSubmission(reference)))
  const moved = found.filter(
    (one) =>
      one && conversation.submitted.some((each) => each.reference === one.reference && each.told !== markOf(one)),
  )
  const news = moved.flatMap((one) => (one ? [one] : []))
  if (news.length === 0) return made
  const words = wordsOf(conversation).status
  const told: Conversation = { ...conversation, submitted: news.reduce(withTold, conversation.submitted) }
  const parts = news.flatMap((one) => {
    const title = titleOf(one, conversation, context)
    const known = conversation.submitted.find(({ reference }) => reference === one.reference)?.told?.split(' ') ?? []
    const marks = markOf(one).split(' ')
    const lines = agencyLines(one, conversation.locale).filter((_, at) => marks[at] !== known[at])
    // Of many that moved the whole says it shorter.
    const whole = lines.length > FILINGS_TOLD && progressOf(one, conversation.locale, title)
    return whole ? [say(whole.text)] : lines.map(({ name, state }) => say(words.news(title, name, state)))
  })
  const look = { id: 'status', label: words.look }
  const at = made.parts.findLastIndex((part) => part.kind === 'choose')
  const before = at < 0 ? made.parts : made.parts.slice(0, at)
  const choice = made.parts[at]
  const next =
    choice?.kind === 'choose'
      ? { ...choice, options: [look, ...choice.options] }
      : choose(wordsOf(conversation).answer.next, [look])
  return {
    ...made,
    conversation: told,
    parts: [...before, ...parts, next, ...(at < 0 ? [] : made.parts.slice(at + 1))],
  }
}
