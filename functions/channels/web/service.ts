// The service about itself: whether it runs, what it can do, and its contract.
import type { Hono } from 'hono'
import { LOCALES } from '../../filings/filing.ts'
import type { WebParts } from './web-parts.ts'

/** Only what is true now: clients show a microphone or an upload button by it. */
const CAPABILITIES = { locales: LOCALES, stream: true, resume: true }

export function serviceRoutes(app: Hono, parts: WebParts): void {
  const { catalogue, version, openApi, speech, guest, papers } = parts
  app.get('/healthz', (c) => c.json({ status: 'ok', version, knowledge: catalogue.hash }))

  app.get('/v1/capabilities', (c) =>
    c.json({
      ...CAPABILITIES,
      uploads: papers !== undefined,
      speech: speech?.provider ?? 'none',
      live: speech?.live !== undefined,
      recordings: speech?.hears ?? [],
      model: guest !== undefined,
      reminders: parts.canRemind?.() === true,
    }),
  )

  app.get('/openapi.json', async (c) => {
    const document = await openApi()
    return c.body(document, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' })
  })
}
