// What the page of those who take callers over is handed by its door.
import type { TicketParts } from '../../conversation/handover/make-ticket.ts'
import type { WebParts } from '../web/web-parts.ts'

export interface AgentParts extends Pick<WebParts, 'storage' | 'now' | 'log' | 'limits' | 'clientAddress'> {
  /** What a ticket is made with. */
  handover: TicketParts
  /** `BANGBAN_AGENT_KEY`; without it there is no page. */
  agentKey?: string
  /** Signs sessions, together with the key: who changes either signs everybody out. */
  agencySecret: Buffer
  /** `BANGBAN_PUBLIC_URL`, where the house stands behind another address than it sees itself. */
  publicUrl?: string
  /** A new unguessable word of so many random bytes; Node's own when left out. */
  random?: (bytes: number) => string
}
