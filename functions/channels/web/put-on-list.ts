// Who asks for a person on the web stands on the list of handover cards too, where somebody looks at it.
import type { Reply } from '../../conversation/reply.ts'
import { causes } from './request-log.ts'
import type { WebParts } from './web-parts.ts'

/** The reply names numbers to call whatever becomes of the card: what breaks here is logged, and no more. */
export async function putOnList({ cards, log }: WebParts, conversationId: string, reply: Reply): Promise<void> {
  if (!cards || reply.outcome !== 'handed-over') return
  try {
    const { openDesk } = await import('../../conversation/handover/desk.ts')
    await openDesk(cards).put({ conversationId, locale: reply.locale, reply })
  } catch (error) {
    log('error', 'handover-failed', { error: causes(error) })
  }
}
