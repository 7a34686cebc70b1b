// How a filing of several agencies is told: the whole first, then what the citizen has to do, then each agency.
import { saidNow, type Share } from '../../filings/delivery/share.ts'
import type { Submission } from '../../filings/submission.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { say, wordsOf } from '../draft.ts'
import { receipt } from '../receipt.ts'
import type { ReplyPart } from '../reply.ts'
import { wantedOf } from '../supply.ts'
import { shortName } from './progress.ts'
import { progressWords } from './words.ts'

/** What agencies said is told up to so many letters: a reply has its limit, and eight of them may say much. */
const LONGEST = 700

/**
 * @param whole the sentence on all of it
 * @param quoted false: what agencies said is left for another time
 */
export function tellJoint(
  made: Submission,
  whole: string,
  conversation: Conversation,
  context: Context,
  quoted: boolean,
): ReplyPart[] {
  const { locale } = conversation
  if (!quoted) return [say(whole), receipt(made, locale)]
  const words = progressWords(locale)
  const { says, wants } = wordsOf(conversation).status
  const nameOf = ({ name }: Share) => shortName(name[locale])
  const names = (shares: Share[]) => shares.map(nameOf).join(wordsOf(conversation).listComma)
  const [first, ...others] = wantedOf(made, context.catalogue.filing(made.service)).map(({ agency }) => agency)
  const wishes = first ? (saidNow(first)?.more ?? []).map(({ reason }) => wants(nameOf(first), reason[locale])) : []
  const refused = made.agencies.filter((share) => share.heard?.state === 'rejected' && share.outgoing.length === 0)
  const noted = [...new Set([...refused, ...made.agencies])].flatMap((share) => {
    const note = saidNow(share)?.note?.[locale]
    return note === undefined ? [] : [{ share, text: says(nameOf(share), note) }]
  })
  let left = LONGEST - wishes.join('').length
  const shown = noted.filter(({ text }) => (left -= text.length) >= 0)
  const more = noted.filter((each) => !shown.includes(each)).map(({ share }) => share)
  const isRefused = ({ share }: (typeof noted)[number]) => refused.includes(share)
  return [
    say(whole),
    ...wishes.map(say),
    ...(others.length > 0 ? [say(words.alsoWants(names(others)))] : []),
    ...refused.map((share) => say(words.refused(nameOf(share)))),
    ...shown.filter(isRefused).map(({ text }) => say(text)),
    receipt(made, locale),
    ...shown.filter((each) => !isRefused(each)).map(({ text }) => say(text)),
    ...(more.length > 0 ? [say(words.saidMore(names(more)))] : []),
  ]
}
