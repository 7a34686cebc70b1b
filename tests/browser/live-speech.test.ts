// What a page of ours may do with sound, in a real browser under its real policy: reach the live recogniser and nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTranscribeSocketServer, type TranscribeSocketServer } from '../speech/transcribe-socket-server.ts'
import { describeInBrowser } from './browser-test.ts'
import { openSpokenSite, type SpokenSite } from './open-spoken-site.ts'

describeInBrowser('a page of a house that hears live', (openPage) => {
  let site: SpokenSite
  let elsewhere: TranscribeSocketServer
  beforeAll(async () => {
    ;[site, elsewhere] = await Promise.all([openSpokenSite(), openTranscribeSocketServer()])
  })
  afterAll(() => Promise.all([site.close(), elsewhere.close()]))

  test('opens the address that it was given, once, and no other', async () => {
    const page = await openPage()
    await page.goto(site.origin)
    const answer = await page.evaluate(async () => {
      const json = { 'Content-Type': 'application/json' }
      const opened = await fetch('/v1/conversations', { method: 'POST', headers: json, body: '{}' })
      const { token } = (await opened.json()) as { token: string }
      const headers = { ...json, Authorization: `Bearer ${token}` }
      const given = await fetch('/v1/speech/session', { method: 'POST', headers, body: '{"locale":"zh-CN"}' })
      return (await given.json()) as { url: string }
    })
    expect(answer.url.startsWith(`${site.aws.live.url}/`)).toBe(true)
    const connect = (url: string) =>
      page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const socket = new WebSocket(address)
            socket.addEventListener('open', () => {
              socket.close()
              resolve('open')
            })
            socket.addEventListener('error', () => resolve('refused'))
          }),
        url,
      )
    expect(await connect(answer.url)).toBe('open')
    expect(site.aws.live.streams).toHaveLength(1)
    expect(await connect(answer.url)).toBe('refused')
    expect(site.aws.live.refused).toEqual(['used'])
    // The policy stops it before it is tried.
    expect(await connect(answer.url.replace(site.aws.live.url, elsewhere.url))).toBe('refused')
    expect([elsewhere.refused, elsewhere.streams]).toEqual([[], []])
  })

  test('takes a worklet for sound from its own origin, and may ask for the microphone', async () => {
    const page = await openPage()
    await page.goto(site.origin)
    const loaded = await page.evaluate(async () => {
      const context = new OfflineAudioContext(1, 16_000, 16_000)
      // Any script of ours will do.
      await context.audioWorklet.addModule('/widget/bangban.js')
      return true
    })
    expect(loaded).toBe(true)
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } }
      return ['microphone', 'camera', 'geolocation'].map((name) => featurePolicy?.allowsFeature(name))
    })
    expect(allowed).toEqual([true, false, false])
  })
})
