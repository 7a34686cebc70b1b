// A webhook with nothing behind it: the signature, one read and two writes, sealed and on disk, which any line of this kind costs.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { HANG_UP } from '../../channels/phone/twilio/twiml.ts'
import { isSignedByTwilio } from '../../channels/phone/twilio/signature.ts'
import { readConfig } from '../../config/config.ts'
import { wire } from '../../wire.ts'
import { DIST } from '../places.ts'

/** As much as a call holds. */
const HELD = 'x'.repeat(3000)

const config = readConfig()
const { storage } = await wire(config, DIST, () => undefined)
const app = new Hono()
app.post('*', async (c) => {
  const form = new URLSearchParams(await c.req.text())
  const { pathname, search } = new URL(c.req.url)
  const signed = config.publicUrl + pathname + search
  const signature = c.req.header('x-twilio-signature') ?? ''
  if (!isSignedByTwilio(config.twilioAuthToken ?? '', signed, form, signature)) return c.body(null, 403)
  const head = { partition: `floor#${form.get('CallSid')}`, sort: 'head' }
  const stored = await storage.get(head)
  const version = stored?.version ?? 0
  await storage.put({ ...head, sort: `turn#${version}` }, { exchange: HELD }, { expected: 0 })
  await storage.put(head, { within: HELD }, { expected: version })
  return c.body(HANG_UP, 200, { 'Content-Type': 'text/xml; charset=utf-8' })
})
serve({ fetch: app.fetch, port: config.port }, ({ port }) => console.log(`ready: http://localhost:${port}`))
