// The list of who waits, and what may be done with a card: take it, give it back, note how it ended.
import type { Context, Hono } from 'hono'
import { endCard, heldCard, releaseCard, takeCard, ticketCard } from '../../conversation/handover/agent-verbs.ts'
import { openCards } from '../../conversation/handover/card-store.ts'
import { problem } from '../web/problems.ts'
import type { AgentParts } from './agent-parts.ts'
import { cardPage, ticketPage } from './card-page.ts'
import { listPage, SAID, type Said } from './list-page.ts'
import type { Session } from './session.ts'
import { formField, show, visitOf } from './show.ts'
import { signInPage } from './sign-in-page.ts'

const REFRESH_SECONDS = 20

/** @param sessionOf who is signed in; who is not sees the page that asks for the key, whatever they ask for */
export function cardRoutes(
  app: Hono,
  { storage, handover, log, now: clock }: AgentParts,
  sessionOf: (c: Context) => Session | undefined,
): void {
  const now = () => clock().getTime()

  app.get('/agent', async (c) => {
    const visit = visitOf(c)
    const session = sessionOf(c)
    if (!session) return show(c, 200, signInPage(visit))
    const still = c.req.query('still') !== undefined
    if (!still) c.header('Refresh', `${REFRESH_SECONDS}; url=${visit.link('/agent')}`)
    const said = SAID.find((each) => each === c.req.query('said'))
    const cards = await openCards(storage)
    return show(c, 200, listPage(visit, { cards, session, now: now(), still, ...(said && { said }) }))
  })

  app.get('/agent/cards/:id', async (c) => {
    const session = sessionOf(c)
    if (!session) return toList(c)
    const card = await heldCard(storage, c.req.param('id'), session.id)
    if (card === 'not-yours') return toList(c, 'gone')
    // Who saw a number is noted, the number is not.
    log('info', 'agent-saw-card', { agent: session.id, card: card.id, number: card.hasNumber })
    return show(c, 200, cardPage(visitOf(c), card))
  })

  app.post('/agent/cards/:id/take', async (c) => {
    const session = sessionOf(c)
    if (!session) return toList(c)
    const { id } = c.req.param()
    const card = await takeCard(storage, id, session.id, now())
    if (card === 'not-yours') return toList(c, 'gone')
    log('info', 'agent-took-card', { agent: session.id, card: id })
    return c.redirect(visitOf(c).link(`/agent/cards/${id}`), 303)
  })

  app.post('/agent/cards/:id/release', async (c) => {
    const session = sessionOf(c)
    if (!session) return toList(c)
    const card = await releaseCard(storage, c.req.param('id'), session.id)
    return toList(c, card === 'not-yours' ? 'gone' : 'released')
  })

  app.post('/agent/cards/:id/end', async (c) => {
    const session = sessionOf(c)
    if (!session) return toList(c)
    const { id } = c.req.param()
    const how = await formField(c, 'how')
    if (how === 'ticket') {
      const reference = await ticketCard(id, session.id, handover)
      // A receipt number stands in no address: it is told in the answer itself.
      return reference === undefined ? toList(c, 'gone') : show(c, 200, ticketPage(visitOf(c), reference))
    }
    if (how !== 'spoke' && how !== 'called-back') return problem(c, 'bad-field', { field: 'how' })
    const card = await endCard(storage, id, session.id, how, now())
    return toList(c, card === 'not-yours' ? 'gone' : 'done')
  })
}

/** After a form comes a page that may be asked for again. */
function toList(c: Context, said?: Said): Response {
  return c.redirect(visitOf(c).link(said ? `/agent?said=${said}` : '/agent'), 303)
}
