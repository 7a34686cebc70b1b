// The explicit yes: what was reviewed becomes a submission.
import type { PaperSent } from '../filings/delivery/share.ts'
import { isPreApplication, submission } from '../filings/submission.ts'
import { lineWords } from './aloud/line-words.ts'
import { onLine } from './aloud/on-line.ts'
import { besideReceipt } from './also/beside-receipt.ts'
import { askNext, reviewMark, reviewRows } from './ask-next.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { ratingOptions } from './feedback/rating-options.ts'
import { feedbackWords } from './feedback/words.ts'
import { nothingOpen } from './filing-commands.ts'
import { shownFor } from './shown-for.ts'
import { type Standing, standing } from './open-question.ts'
import { hasPictures } from './papers/has-pictures.ts'
import { progressOf } from './progress/progress.ts'
import { receipt } from './receipt.ts'
import type { ReplyPart } from './reply.ts'
import { withTold } from './status.ts'
import { handInSupplement } from './supply.ts'

/**
 * Submits what was reviewed, if the review of these very answers stood before the citizen: a yes to something else, or to
 * answers that another turn has changed meanwhile, shows the review instead. The head keeps the submission; settling writes
 * it as an item of its own.
 */
export function submitFiling(
  { mark, explicit }: Extract<Command, { do: 'submit' }>,
  conversation: Conversation,
  context: Context,
): Draft | Promise<Draft> {
  const stands = standing(conversation, context.catalogue)
  if (!stands) return nothingOpen(conversation)
  const current = reviewMark(stands.open.answers)
  // Any yes answers what was said last; the word itself, or the button, means the review that was shown before.
  const shown = conversation.last.reply.parts.some((part) => part.kind === 'review')
  const meant = mark === undefined ? shown || (explicit && conversation.reviewed === current) : mark === current
  if (stands.question || !meant || context.contested) return askNext(conversation, context)
  const isLeft =
    conversation.channel === 'phone' &&
    onLine().unheard(reviewRows(stands, conversation, context), conversation).length > 0
  if (isLeft) return askNext(conversation, context, [say(lineWords(conversation.locale).notAllHeard)])
  const { supplies } = stands.open
  if (supplies) return handInSupplement(supplies, stands, conversation, context)
  return hasPictures(stands.open.answers)
    ? handInWithPictures(stands, conversation, context)
    : handIn(stands, conversation, context)
}

async function handInWithPictures(stands: Standing, conversation: Conversation, context: Context): Promise<Draft> {
  const sent = await (await import('./papers/papers-sent.ts')).papersSent(stands, conversation, context)
  return 'again' in sent ? sent.again : handIn(stands, conversation, context, sent.papers)
}

function handIn(
  { open, filing }: Standing,
  conversation: Conversation,
  context: Context,
  papers: PaperSent[] = [],
): Draft {
  const { locale, region } = conversation
  const reference = context.referenceFor(conversation.id, open.id)
  const shown = shownFor(filing, open.answers, conversation, context.now)
  const { agreedAt } = open
  const agreed = agreedAt !== undefined && { agreedAt }
  const about = { reference, locale, submittedAt: context.now, shown, papers, ...(region && { region }), ...agreed }
  const made = submission(filing, open.answers, about)
  const words = wordsOf(conversation).filing
  const isPre = isPreApplication(made)
  const opening = isPre ? words.preSubmitted(reference) : words.submitted(reference)
  const whole = progressOf(made, locale)
  const parts: ReplyPart[] = [
    say(opening),
    ...(whole ? [say(whole.text)] : []),
    receipt(made, locale, filing.promise?.[locale]),
  ]
  const owed = made.owed.map(({ label }) => label[locale])
  if (owed.length > 0) parts.push(say(words.owed(owed.join(wordsOf(conversation).listComma))))
  if (isPre) parts.push(say(filing.identity.otherwise[locale]))
  const submitted: Conversation = {
    ...conversation,
    // The submission has them: twice they would not fit into one head.
    filing: { ...open, answers: {}, handedIn: { submission: made } },
    submitted: withTold(conversation.submitted, made),
  }
  const after = besideReceipt(filing, open.answers, reference, submitted, context)
  parts.push(...after.parts, choose(feedbackWords(locale).rate, ratingOptions(locale)))
  return draft(after.conversation, 'submitted', parts)
}
