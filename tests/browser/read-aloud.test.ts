// Reading aloud, heard by what is asked of the service and seen by what is marked on the page.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { type AudioProvider, openAudioProvider } from '../speech/audio-provider.ts'
import { silence } from '../speech/silence.ts'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { axeFaults } from './measure/axe.ts'
import { openSite, type OpenSite, STRICT_CSP } from './open-site.ts'

let provider: AudioProvider
let site: OpenSite
beforeAll(async () => {
  provider = await openAudioProvider()
  const speech = openAiSpeech({ baseUrl: provider.url, transcription: 'hears', voice: 'speaks', timeoutMs: 10_000 })
  site = await openSite({ web: { speech } })
})
afterAll(async () => {
  await site.close()
  await provider.close()
})
beforeEach(() => {
  provider.asked.length = 0
  provider.answers({ type: 'audio/mpeg', body: silence(1) })
})

const asked = () => provider.asked.map(({ json }) => json)
const PHONE = { viewport: { width: 390, height: 844 } }
const FEE = '身份证丢了补办要多少钱'

describeInBrowser('reading aloud', (openPage) => {
  const bar = (page: Page) => page.locator('bangban-widget .reading-bar')
  const read = (page: Page) => page.locator('bangban-widget').getByRole('button', { name: /^(?:读给我听|Read aloud)$/ })
  /** The words that are marked on the page. */
  const marked = (page: Page) =>
    page.evaluate(() => Array.from(CSS.highlights.get('bangban-reading') ?? [], String).join())
  const isMarkedInSight = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('bangban-reading') ?? []
      const { top = -1, bottom = 0 } = range instanceof Range ? range.getBoundingClientRect() : {}
      return top > 0 && bottom < innerHeight
    })

  test('by the service: in order, marked, with the next piece fetched before, kept for everybody, under a strict policy', async () => {
    const page = await openPage(PHONE)
    provider.answers({ type: 'audio/mpeg', body: silence(0.8) })
    const html = '<!doctype html><html lang="zh-CN"><title>某市</title><main>门户</main>{widget}'
    await page.goto(site.host({ html, csp: STRICT_CSP }))
    const they = citizen(page)
    await they.open()
    await they.say(FEE)
    await read(page).last().click()
    await expect.poll(() => marked(page)).toMatch(/元/)
    expect(asked()).toHaveLength(2)
    expect(await page.locator('bangban-widget [role=log] .bangban-reading').count()).toBe(0)
    await expect.poll(() => bar(page).count(), { timeout: 20_000 }).toBe(0)
    const said = asked().map((json) => String(json?.['input']))
    const answer = (await they.message.innerText()).replaceAll(/\s/g, '')
    expect(said.join()).toContain('元')
    expect(said.at(-1)).toContain('要多久')
    expect(answer).not.toBe('')
    expect(asked().every((json) => json?.['speed'] === 0.9)).toBe(true)
    expect(await marked(page)).toBe('')
    console.log(said)
  })
})
