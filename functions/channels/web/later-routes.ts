// Routes that no turn needs: their code is loaded with the first request for one of them, so that an instance starts sooner.
import type { Handler, Hono } from 'hono'
import type { RareHandlers } from './rare-handlers.ts'
import type { WebParts } from './web-parts.ts'

export function laterRoutes(app: Hono, parts: WebParts): void {
  let opened: Promise<RareHandlers> | undefined
  const open = async () => (await import('./rare-handlers.ts')).rareHandlers(parts)
  const later =
    (name: keyof RareHandlers): Handler =>
    async (c, next) =>
      (await (opened ??= open()))[name](c, next)

  app.get('/v1/guides', later('listGuides'))
  app.get('/v1/guides/:service', later('showGuide'))
  app.get('/v1/notices', later('listNotices'))
  app.get('/v1/search', later('search'))
  app.get('/v1/regions', later('findRegions'))
  app.post('/v1/conversations/:id/resume-code', later('giveResumeCode'))
  app.post('/v1/conversations/:id/identity', later('showIdentity'))
  app.post('/v1/resume', later('resumeConversation'))
  app.post('/v1/conversations/:id/rating', later('rateConversation'))
  app.get('/v1/filings/:reference', later('showFiling'))
  app.post('/v1/filings/:reference/status', later('askFilingStatus'))
  app.post('/v1/conversations/:id/uploads', later('sendPhoto'))
  app.get('/v1/agency/papers/:reference/:slot', later('fetchPaper'))
  app.post('/v1/agency/updates', later('updateCase'))
  app.post('/v1/speech/transcriptions', later('transcribeRecording'))
  app.post('/v1/speech/session', later('openLiveSession'))
  app.post('/v1/speech/audio', later('speakText'))
}
