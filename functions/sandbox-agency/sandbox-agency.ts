// The other side of the agency protocol: an agency that takes filings, moves its cases on, and can be told how to behave.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { setTimeout as pause } from 'node:timers/promises'
import { noticeMessage } from '../filings/notices/notice-api.ts'
import { agencyMessage } from '../filings/delivery/agency-api.ts'
import { behaviourOf, isDown, keepBehaviour, readBehaviours } from './behaviour.ts'
import { listCases } from './case-store.ts'
import { behaveMessage, listMessage, listNoticesMessage, moveMessage } from './control-messages.ts'
import { listNotices, takeNotice } from './notice-store.ts'
import { moveByHand } from './move-by-hand.ts'
import { problem, refusalFor } from './problems.ts'
import { readSigned } from './read-signed.ts'
import { registryRoutes } from './registry/registry-routes.ts'
import type { SandboxParts } from './sandbox-parts.ts'
import { takeMessage } from './take-message.ts'
import { workOff } from './work-off.ts'

export interface SandboxAgency {
  app: Hono
  /** Does what is due: moves cases on and sends callbacks. Several at once do no harm. Throws when the store fails. */
  tick(): Promise<void>
}

const LARGEST_BODY = 64 * 1024

/**
 * The reference of `docs/agency-api.md`: `POST /` takes messages; `POST /notices` short messages, which go no further;
 * `/cases`, `/cases/behave`, `/notices/list` and `/behaviour` are for whoever holds the same secret. Everything it knows
 * stands in its storage, which must be its own.
 */
export function sandboxAgency(parts: SandboxParts): SandboxAgency {
  const { storage, now, report, wait = (ms) => pause(ms, undefined, { ref: false }) } = parts
  const app = new Hono()
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => notAllowed(methods) }))
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: () => problem('body-too-large') }))

  app.post('/', async (c) => {
    const behaviours = await readBehaviours(storage)
    let behaviour = behaviours.all
    // Where nobody was told otherwise, what is down reads nothing.
    if (isDown(behaviour, now()) && Object.keys(behaviours.agencies).length === 0) return problem('down')
    try {
      const message = await readSigned(c, agencyMessage, parts)
      behaviour = behaviourOf(behaviours, message.data.agency)
      if (isDown(behaviour, now())) return problem('down')
      return c.json(await takeMessage(message, parts, behaviour.pace))
    } finally {
      // Only now: the message has been taken, and whoever gives up waiting does not know it.
      if (behaviour.slowMs) await wait(behaviour.slowMs)
    }
  })

  app.post('/behaviour', async (c) => {
    const { data, agency } = await readSigned(c, behaveMessage, parts)
    return c.json(await keepBehaviour(storage, data, agency))
  })

  app.post('/cases', async (c) => {
    await readSigned(c, listMessage, parts)
    const [{ all, agencies }, cases] = await Promise.all([readBehaviours(storage), listCases(storage)])
    return c.json({ behaviour: all, agencies, cases })
  })

  app.post('/cases/behave', async (c) => {
    const { data } = await readSigned(c, moveMessage, parts)
    return c.json({ moved: await moveByHand(data, parts) })
  })

  app.post('/notices', async (c) => {
    const { data } = await readSigned(c, noticeMessage, parts)
    if (isDown((await readBehaviours(storage)).all, now())) return problem('down')
    await takeNotice(storage, { id: c.req.header('webhook-id') ?? '', data, now: now() })
    return c.json({ state: 'sent' })
  })

  app.post('/notices/list', async (c) => {
    await readSigned(c, listNoticesMessage, parts)
    return c.json({ notices: await listNotices(storage) })
  })
  registryRoutes(app, parts)

  app.notFound(() => problem('not-found'))
  app.onError((error) => {
    const { code, field } = refusalFor(error)
    if (code === 'internal') report?.(error)
    return problem(code, field)
  })
  return { app, tick: () => workOff(parts) }
}

function notAllowed(methods: string[]): Response {
  const response = problem('method-not-allowed')
  response.headers.set('allow', methods.join(', '))
  return response
}
