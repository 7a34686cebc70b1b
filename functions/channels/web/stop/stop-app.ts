// Stops reminders at one press, behind the link in the message: looking stops nothing, for mail readers look too.
import { type Context, Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { endReminders } from '../../../filings/notices/reminder-store.ts'
import { isStopWord } from '../../../filings/notices/reminder.ts'
import { readVisit, type Visit } from '../portal/visit.ts'
import { requestLog } from '../request-log.ts'
import { pageHeaders } from '../site-headers.ts'
import type { WebParts } from '../web-parts.ts'
import { stopPage } from './stop-page.ts'

/** Whoever holds the word may stop it, from wherever the form comes: nothing else can be done here. */
export function stopApp(parts: Pick<WebParts, 'storage' | 'now' | 'log'> & Pick<Visit, 'styles'>): Hono {
  const { storage, now, log, styles } = parts
  const app = new Hono()
  app.use(requestId({ limitLength: 64 }), requestLog(log), pageHeaders(styles))

  app.get('/stop/:word', (c) => {
    const word = wordOf(c)
    return show(c, word === undefined ? 404 : 200, stopPage(visitOf(c), word))
  })
  app.post('/stop/:word', async (c) => {
    const word = wordOf(c)
    if (word === undefined) return show(c, 404, stopPage(visitOf(c), undefined))
    await endReminders(storage, word, 'stopped', now().getTime())
    // Pressed twice, or after it was sent, it is stopped all the same: who it was is nobody's business.
    return show(c, 200, stopPage(visitOf(c), word, 'stopped'))
  })
  app.notFound((c) => show(c, 404, stopPage(visitOf(c), undefined)))
  return app

  function visitOf(c: Context): Visit {
    return readVisit(c, { styles })
  }
}

function wordOf(c: Context): string | undefined {
  const word = c.req.param('word')
  return word !== undefined && isStopWord(word) ? word : undefined
}

function show(c: Context, status: 200 | 404, page: ReturnType<typeof stopPage>): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.html(page, status)
}
