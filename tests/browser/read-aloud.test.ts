// Reading aloud, heard by what is asked of the voices and seen by what is marked on the page.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import type { Speech } from '../../functions/speech/speech.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import { type AudioProvider, openAudioProvider } from '../speech/audio-provider.ts'
import { CREDENTIALS } from '../speech/aws-signature.ts'
import { openPollyServer, type PollyServer } from '../speech/polly-server.ts'
import { openS3Server, type S3Server } from '../speech/s3-server.ts'
import { silence } from '../speech/silence.ts'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { axeFaults } from './measure/axe.ts'
import { openSite, type OpenSite, STRICT_CSP } from './open-site.ts'
import { voices } from './voices.ts'

const ACCESS = { region: 'us-east-1', credentials: CREDENTIALS }
const PHONE = { viewport: { width: 390, height: 844 } }
const FEE = '身份证丢了补办要多少钱'

let provider: AudioProvider
let polly: PollyServer
let store: S3Server
let site: OpenSite
let byOpenAi: Speech
/** Who speaks from now on. */
let speaks: Speech
beforeAll(async () => {
  ;[provider, polly, store] = await Promise.all([openAudioProvider(), openPollyServer(), openS3Server()])
  byOpenAi = openAiSpeech({ baseUrl: provider.url, transcription: 'hears', voice: 'speaks', timeoutMs: 10_000 })
  site = await openSite({ web: { speech: { ...byOpenAi, speak: (text, how) => speaks.speak(text, how) } } })
})
afterAll(async () => {
  await site.close()
  await Promise.all([provider.close(), polly.close(), store.close()])
})
beforeEach(() => {
  speaks = byOpenAi
  provider.asked.length = 0
  provider.answers({ type: 'audio/mpeg', body: silence(0.8) })
})

/** What the service was asked to say. */
const texts = () => provider.asked.map(({ json }) => String(json?.['input']))

describeInBrowser('reading aloud', (openPage) => {
  const bar = (page: Page) => page.locator('bangban-widget .reading-bar')
  const read = (page: Page) => page.locator('bangban-widget').getByRole('button', { name: /^(?:读给我听|Read aloud)$/ })
  const isOver = (page: Page) => expect.poll(() => bar(page).count(), { timeout: 20_000 }).toBe(0)
  /** The words that are marked on the page. */
  const marked = (page: Page) =>
    page.evaluate(() => Array.from(CSS.highlights.get('bangban-reading') ?? [], String).join(''))

  /** Every mark as it is set, and whether it could be seen then. */
  async function watchMarks(page: Page): Promise<() => Promise<{ words: string; isInSight: boolean }[]>> {
    await page.addInitScript(() => {
      const seen: object[] = []
      Object.defineProperty(window, Symbol.for('marks'), { value: seen })
      // oxlint-disable-next-line typescript/unbound-method -- called with its registry below
      const { set } = HighlightRegistry.prototype
      HighlightRegistry.prototype.set = function (name, highlight) {
        const [range] = highlight as Iterable<Range>
        requestAnimationFrame(() => {
          const { top = -1, bottom = 0 } = range?.getBoundingClientRect() ?? {}
          seen.push({ words: String(range).trim(), isInSight: top > 0 && bottom < innerHeight })
        })
        return set.call(this, name, highlight)
      }
    })
    return () =>
      page.evaluate(() => Reflect.get(window, Symbol.for('marks')) as { words: string; isInSight: boolean }[])
  }

  async function at(page: Page, words = FEE): Promise<Citizen> {
    await page.goto(site.origin)
    const they = citizen(page)
    await they.open()
    await they.say(words)
    return they
  }

  test('by the service: in order, marked and in sight, the next piece fetched before, under a strict policy', async () => {
    const page = await openPage({ viewport: { width: 390, height: 560 } })
    const marks = await watchMarks(page)
    const html = '<!doctype html><html lang="zh-CN"><title>某市</title><main>门户</main>{widget}'
    await page.goto(site.host({ html, csp: STRICT_CSP }))
    const they = citizen(page)
    await they.open()
    await they.say(FEE)
    await read(page).last().click()
    // The next piece is there before this one ends.
    await expect.poll(() => provider.asked.length).toBe(2)
    expect(await marked(page)).not.toBe('')
    await isOver(page)
    const seen = await marks()
    expect(seen.every(({ isInSight }) => isInSight)).toBe(true)
    expect(await marked(page)).toBe('')
    const said = texts().join('\n').split('\n')
    expect(said[0]).toMatch(/：\d+元$/)
    expect(said.slice(-4)).toEqual(['接下来呢？', '要带什么', '怎么办', '多久办好'])
    // Each sentence was marked while it was said, in the order in which they stand.
    expect(seen.map(({ words }) => words.slice(-1))).toEqual(said.map((words) => words.slice(-1)))
    expect(await they.message.locator('.bangban-reading').count()).toBe(0)
    expect(provider.asked.every(({ json }) => json?.['speed'] === 0.9)).toBe(true)
  })

  test('by Amazon Polly: the guide’s own sentences are paid for once, those of a filing are not kept', async () => {
    polly.answers({ sound: silence(0.2) })
    const shelf = s3Files({ ...ACCESS, bucket: 'bangban-tests', endpoint: store.url })
    speaks = awsSpeech({ ...ACCESS, endpoint: polly.url, shelf, newId: () => 'one', failed: () => undefined })
    const counts: [number, number][] = []
    for (const words of [FEE, FEE, '我要办异地就医备案']) {
      const page = await openPage(PHONE)
      await at(page, words)
      await read(page).last().click()
      await bar(page).waitFor()
      await isOver(page)
      counts.push([polly.said.length, store.objects.size])
    }
    const [[said, kept], again, filing] = counts as [[number, number], [number, number], [number, number]]
    expect([said > 1, kept, again]).toEqual([true, said, [said, said]])
    expect([filing[0] > said, filing[1]]).toEqual([true, kept])
  })

  test('by a voice of the browser: a sentence at a time; stop stands first, a pace is kept, Escape only stops', async () => {
    const page = await openPage(PHONE)
    const { said, next } = await voices(page, ['en-US', 'zh-HK', 'zh-TW', 'zh-CN'], 'late')
    const they = await at(page)
    await read(page).last().click()
    await expect.poll(() => said.length).toBe(1)
    expect(said[0]).toEqual({ text: '丢失、损坏补办：40元', lang: 'zh-CN', rate: 0.9 })
    expect(await marked(page)).toBe('丢失、损坏补办40 元')
    expect(await bar(page).getByRole('button').allTextContents()).toEqual(['停', '慢一点', '快一点'])
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe('停')
    expect(await axeFaults(page)).toEqual([])
    await next()
    await expect.poll(() => said.length).toBe(2)
    await bar(page).getByRole('button', { name: '慢一点' }).click()
    await expect.poll(() => said.length).toBe(3)
    expect(said[2]).toEqual({ ...said[1], rate: 0.8 })
    await page.keyboard.press('Escape')
    await isOver(page)
    expect(await marked(page)).toBe('')
    expect(await they.widget.locator('dialog[open]').count()).toBe(1)
    await page.reload()
    await they.replied()
    await read(page).last().click()
    await expect.poll(() => said.length).toBe(4)
    expect(said[3]?.rate).toBe(0.8)
    const slowest = async () => {
      await bar(page).getByRole('button', { name: '慢一点' }).click({ force: true })
      return said.at(-1)?.rate
    }
    await expect.poll(slowest, { interval: 600 }).toBe(0.6)
    expect(await bar(page).getByRole('button', { name: '慢一点' }).getAttribute('aria-disabled')).toBe('true')
    await bar(page).getByRole('button', { name: '停' }).click()
    await isOver(page)
    expect(provider.asked).toEqual([])
  })

  test('a voice that never begins gives way to the service, and where neither speaks the button is not there', async () => {
    const page = await openPage(PHONE)
    await voices(page, ['zh-CN'], 'mute')
    await at(page)
    await read(page).last().click()
    await expect.poll(() => provider.asked.length, { timeout: 10_000 }).toBeGreaterThan(0)

    const mute = await openPage(PHONE)
    await voices(mute, ['en-US', 'zh-HK'])
    await mute.route('**/v1/capabilities', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: { ...((await answer.json()) as object), speech: 'none' } })
    })
    const they = await at(mute)
    await expect.poll(() => they.widget.locator('[data-reads]').getAttribute('data-reads')).toBe('en')
    expect(await read(mute).count()).toBe(0)
    await they.widget.getByRole('button', { name: 'English' }).click()
    await they.replied()
    expect(await read(mute).count()).toBe(1)
  })

  test('the first answer to what there is may be lost, or a refusal: with a later reply the button comes', async () => {
    const page = await openPage()
    site.down(true, /capabilities/)
    await at(page)
    expect(await read(page).count()).toBe(0)
    site.down(false)
    site.instead(({ url }) => (url.endsWith('/capabilities') ? Response.json({}, { status: 503 }) : undefined))
    const they = citizen(page)
    await they.say(FEE)
    expect(await read(page).count()).toBe(0)
    site.instead(undefined)
    await they.say(FEE)
    await read(page).last().waitFor()
  })

  test('what the service cannot say is told, and the words stay', async () => {
    const page = await openPage(PHONE)
    const they = await at(page)
    provider.answers({ status: 500, body: '{}' })
    await read(page).last().click()
    await expect.poll(() => they.widget.locator('.quiet-line').textContent()).toContain('读不出声')
    await isOver(page)
  })

  test('in elder mode each reply is read where that was chosen, and a turn, the other language and closing stop it', async () => {
    const page = await openPage(PHONE)
    const { said } = await voices(page, ['zh-CN', 'en-US'])
    const they = await at(page)
    await they.widget.getByRole('button', { name: /^(?:大字|长辈版)$/ }).click()
    await read(page).last().click()
    await bar(page).getByRole('checkbox', { name: '每次都读给我听' }).check()
    expect(await axeFaults(page)).toEqual([])
    const before = said.length
    await they.say('那要多久')
    await expect.poll(() => said.length).toBe(before + 1)
    expect(await marked(page)).toContain('日')
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)
    expect(await focused()).toBe('textarea')
    await they.widget.getByRole('button', { name: 'English' }).click()
    await they.replied()
    await expect.poll(() => said.at(-1)?.lang).toBe('en-US')
    await they.widget.getByRole('button', { name: /^Close/ }).click()
    await isOver(page)
    await page.reload()
    await they.open()
    await read(page).last().click()
    await bar(page).getByRole('checkbox').uncheck()
    const last = said.length
    await they.say('How much does it cost')
    await isOver(page)
    expect(said).toHaveLength(last + 1 - 1)
  })

  test('in elder mode the rest of a long answer comes with the voice', async () => {
    const page = await openPage(PHONE)
    const { said } = await voices(page, ['zh-CN'], 'quick')
    await page.addInitScript(() => localStorage.setItem('bangban-size', '1'))
    const they = await at(page, '居住证怎么办')
    const rest = they.message.locator('.rest')
    const last = (await rest.last().textContent()) ?? ''
    await read(page).last().click()
    await expect.poll(() => said.length).toBeGreaterThan(0)
    await isOver(page)
    expect([await rest.count(), await they.message.locator('.more').count()]).toEqual([0, 0])
    expect(said.map(({ text }) => text).join('')).toContain(last.slice(0, 6))
  })

  test('a question, a review and a receipt are read as they stand, with what is masked and the number in groups', async () => {
    const page = await openPage(PHONE)
    const { said } = await voices(page, ['zh-CN'], 'quick')
    const they = await at(page, '我要办异地就医备案')
    const hear = async () => {
      said.length = 0
      await read(page).last().click()
      await expect.poll(() => said.length).toBeGreaterThan(0)
      await isOver(page)
      return said.map(({ text }) => text)
    }
    const consent = await hear()
    expect(consent.join('\n')).toMatch(/\n第1步，共\d+步\n/)
    expect(consent.slice(-3)).toEqual(['您同意吗？', '同意', '不同意'])
    await they.fillIn()
    const review = await hear()
    expect(review.join('\n')).toMatch(/\d \d \d，\d+位不显示，\d \d \d \d/)
    expect(review).not.toContain('改')
    await they.message.locator('.choose .primary').click()
    await they.replied()
    const receipt = await hear()
    expect(receipt.join('\n')).toMatch(/\nB B，(?:[A-Z\d] ){3}[A-Z\d]，/)
  })
})
