// Begins a self-check with what the sentence tells of the citizen's own case: 我75年3月生的女工人啥时候能退.
import type { Filing } from '../../filings/filing.ts'
import { saidAtOnce } from '../../filings/said-answers.ts'
import { loadReaders } from '../../filings/slots/read-slot.ts'
import { askNext, shownAnswer } from '../ask-next.ts'
import { type Context, reading } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, say, wordsOf } from '../draft.ts'
import { begin, MOST_ASIDE } from '../filing-commands.ts'
import { saidChoices } from '../said-choices.ts'
import { setAside } from '../set-aside.ts'

/**
 * Undefined where the sentence asks in general: whoever tells of their own case says more than a word from a list.
 *
 * @param wished it was asked for, whatever else was said
 */
export async function beginCheck(
  filing: Filing,
  wished: boolean,
  conversation: Conversation,
  said: string,
  context: Context,
): Promise<Draft | undefined> {
  const open = conversation.filing
  const isFull = open && !open.concluded && (conversation.aside?.length ?? 0) >= MOST_ASIDE
  if (isFull) return undefined
  await loadReaders()
  const { locale } = conversation
  const chosen = saidChoices(filing, said, locale)
  const told = saidAtOnce(filing, chosen, said, reading(context, locale))
  if (!wished && told.length === 0) return undefined
  const answers = { ...chosen, ...Object.fromEntries(told.map(({ slot, answer }) => [slot.id, answer])) }
  const begun = begin(filing, setAside(conversation), answers)
  const noted = filing.slots.flatMap((slot) => {
    const answer = answers[slot.id]
    if (!answer) return []
    return [say(wordsOf(conversation).filing.noted(slot.label[locale], shownAnswer(slot, answer, begun, context)))]
  })
  return askNext(begun, context, noted)
}
