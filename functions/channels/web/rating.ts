// The five-grade rating over HTTP: kept, and told to the editors when it is about a guide.
import type { Handler } from 'hono'
import type { Feedback } from '../../conversation/feedback/feedback.ts'
import { rate } from '../../conversation/feedback/rated-thing.ts'
import { ratingNote } from '../../conversation/feedback/rating-note.ts'
import { keepFeedback } from '../../conversation/feedback/settle-feedback.ts'
import { admitted } from './bearer.ts'
import { ratingRequest } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

export function ratingHandlers(parts: WebParts) {
  const { conversations, storage, catalogue } = parts

  const rateConversation: Handler = async (c) => {
    const id = await admitted(c, conversations, c.req.param('id') ?? '')
    const given = await readBody(c, ratingRequest)
    // One budget with turns: neither makes room for the other.
    await countInMinute(parts, 'turnsAMinute', id)
    const history = await conversations.history(id)
    if (!history) throw new Refusal('no-such-conversation')
    const { locale, turns } = history
    if (given.turnId !== undefined && !turns.some(({ turnId }) => turnId === given.turnId)) {
      throw new Refusal('bad-field', { field: 'turnId' })
    }
    const guideAsOf = (service: string) => catalogue.guide(service, locale)?.asOf
    const feedback: Feedback = rate(given, { ...history, guideAsOf }, turns.length, parts.now().getTime())
    await keepFeedback(storage, feedback)
    c.header('Content-Language', locale)
    return c.json({ kept: true, note: ratingNote(locale, feedback) })
  }
  return { rateConversation }
}
