// What a citizen meets when a way of hearing fails: another one, or one plain sentence with what to do instead.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../functions/commands/bench/chromium.ts'
import { TIMED } from '../timed.ts'

import { openSpokenSite, type SpokenSite } from './open-spoken-site.ts'
import { openSite, type OpenSite, STRICT_CSP } from './open-site.ts'
import { closeness } from './sound/closeness.ts'
import { type FakeMicrophone, openFakeMicrophone } from './sound/fake-microphone.ts'
import { recordings } from './sound/recordings.ts'
import { type Speaker, speaker, withoutOwnEar } from './speaker.ts'

const SAID = '身份证丢了补办要多少钱'
const spokenIsNext = 'by the service'
const [RECORDING] = recordings('')
const SCRIPT = '<script src="{site}/widget/bangban.js" data-locale="zh-CN"></script>'
const PORTAL = `<!doctype html><html lang="zh-CN"><title>某市</title><main>某市</main>`
const isMissing = findChromium(process.env['CHROMIUM']) === undefined

describe.skipIf(isMissing)('a microphone that cannot', { timeout: 60_000, ...TIMED }, () => {
  let spoken: SpokenSite
  let deaf: OpenSite
  let microphone: FakeMicrophone
  beforeAll(async () => {
    spoken = await openSpokenSite()
    deaf = await openSite()
    spoken.aws.live.answers([{ text: SAID, after: 'end' }])
    spoken.aws.ear.answers([{ text: SAID, after: 'end' }])
    microphone = await openFakeMicrophone(RECORDING?.bytes)
  })
  afterEach(() => {
    spoken.instead(undefined)
    spoken.down(false)
    microphone.check()
  })
  afterAll(async () => {
    await microphone.close()
    await Promise.all([spoken.close(), deaf.close()])
  })

  async function arrive(
    site: OpenSite,
    { csp, allowed = true, before, html = PORTAL + SCRIPT }: Arrival = {},
  ): Promise<Speaker> {
    const page = await microphone.page({ allowed })
    if (before) await before(page)
    else await withoutOwnEar(page)
    await page.goto(site.host({ html, ...(csp && { csp }) }))
    return speaker(page)
  }
  interface Arrival {
    csp?: string
    allowed?: boolean
    html?: string
    /** Instead of taking the browser's own recogniser away. */
    before?: (page: Page) => Promise<void>
  }
  const status = (they: Speaker) => they.status.textContent()

  test('reach the recogniser under a strict policy uploads what was said, from the first word on', async () => {
    const they = await arrive(spoken, { csp: STRICT_CSP })
    await they.speak()
    await they.card.locator('.voice-level').waitFor({ state: 'detached' })
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    const sent = spoken.aws.ear.streams.at(-1)
    expect(sent?.asked).toMatchObject({ 'media-encoding': 'pcm', 'sample-rate': '16000' })
    const original = await microphone.read(RECORDING?.bytes ?? Buffer.alloc(0))
    const sound = new Int16Array(Uint8Array.from(sent?.sound ?? []).buffer)
    expect(sound.length).toBeGreaterThan(original.length + 16_000 * 0.8)
    expect(closeness(sound, original)).toBeGreaterThan(0.6)
    expect(spoken.aws.live.streams).toEqual([])
    await they.page.context().close()
  })

  test.each([
    ['breaks off', [{ text: '身份', partial: true, after: 9600 } as const, { breaks: true, after: 16_000 } as const]],
    ['refuses', [{ exception: 'LimitExceededException', after: 3200 } as const]],
  ])('keep a line that %s uploads all of it', async (_, steps) => {
    spoken.aws.live.answers(steps)
    const they = await arrive(spoken)
    await they.speak()
    await they.page.waitForTimeout(1000)
    await they.press('说完了')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    spoken.aws.live.answers([{ text: SAID, after: 'end' }])
    await they.page.context().close()
  })

  test('send keeps what was said until it gets through', async () => {
    const they = await arrive(spoken)
    await they.open()
    spoken.down(true, /^\/v1\/speech/)
    await they.microphone.click()
    await they.press('同意，开始说')
    await they.press('说完了')
    await they.widget.getByText('您说的还留着').waitFor()
    spoken.down(false)
    await they.press('再试一次')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.context().close()
  })

  test('be recorded as the service reads it is uploaded as plain sound', async () => {
    let refused = 0
    spoken.instead((request) => {
      const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }
      if (request.url.endsWith('/v1/capabilities'))
        return Response.json({ speech: 'aws', live: false, recordings: ['audio/wav', 'audio/webm'] }, { headers: cors })
      if (!request.url.endsWith('/v1/speech/transcriptions') || request.method !== 'POST' || refused > 0)
        return undefined
      refused += 1
      return Response.json({ code: 'unsupported-recording' }, { status: 415, headers: cors })
    })
    const they = await arrive(spoken)
    await they.speak()
    await they.press('说完了')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    expect(refused).toBe(1)
    expect(spoken.aws.ear.streams.at(-1)?.asked['media-encoding']).toBe('pcm')
    await they.page.context().close()
  })

  test('be loaded under its old name after an install is there under its new one', async () => {
    spoken.instead((request) =>
      /\/(?:voice|recorder)-\w+\.js$/.test(new URL(request.url).pathname)
        ? new Response(null, { status: 404, headers: { 'Access-Control-Allow-Origin': '*' } })
        : undefined,
    )
    const they = await arrive(spoken)
    await they.speak()
    await they.press('说完了')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.context().close()
  })

  const refusing = (name: string) => async (page: Page) => {
    await withoutOwnEar(page)
    await page.addInitScript((why) => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', why)
      }
    }, name)
  }
  const framed = () => {
    const inner = spoken.host({ html: PORTAL + SCRIPT })
    return { html: `${PORTAL}<iframe src="${inner}" allow="microphone 'none'" width="500" height="700"></iframe>` }
  }
  test.each<[string, () => Arrival, string]>([
    ['be allowed', () => ({ allowed: false }), '没让用话筒。想说话，点网址旁边的小锁，允许话筒；打字也一样。'],
    ['be found', () => ({ before: refusing('NotFoundError') }), '没找到话筒。插上话筒再试，或者打字。'],
    [
      'be had',
      () => ({ before: refusing('NotReadableError') }),
      '话筒正被别的程序用着。关掉通话或录音再试，或者打字。',
    ],
    ['be used in a frame', framed, '这个网页没让用话筒。用键盘上的话筒键说，或者打字。'],
  ])('%s says so in one sentence, and typing goes on', async (_, how, sentence) => {
    const { page } = await arrive(spoken, how())
    const widget = (page.frames()[1] ?? page).locator('bangban-widget')
    const press = (name: string) => widget.getByRole('button', { name }).click()
    await widget.locator('.opener').click()
    await press('点一下，说话')
    await press('同意，开始说')
    await expect.poll(() => widget.locator('.voice-status').textContent()).toBe(sentence)
    await press('不用，我打字')
    await widget.locator('.foot textarea').fill('身份证要带什么')
    await widget.locator('.foot textarea').press('Enter')
    await expect.poll(() => widget.locator('article').last().textContent()).toContain('户口簿')
    await page.context().close()
  })

  test('hear a word says so', async () => {
    spoken.aws.live.answers([{ ends: true, after: 'end' }])
    const they = await arrive(spoken)
    await they.speak()
    await they.press('说完了')
    await expect.poll(() => status(they)).toBe('没听清。慢一点，再说一遍，或者打字。')
    spoken.aws.live.answers([{ text: SAID, after: 'end' }])
    await they.press('重说一遍')
    await they.press('说完了')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.context().close()
  })

  test('be anywhere is not there, and large letters say what to do instead', async () => {
    const they = await arrive(deaf)
    await they.open()
    expect(await they.microphone.isVisible()).toBe(false)
    await they.widget.getByRole('button', { name: '长辈版' }).click()
    await they.widget.getByText('想说话？用键盘上的话筒键，或打 12345。').waitFor()
    await they.page.context().close()
  })

  /** The browser's own recogniser, as a stand-in of its constructor: it says this word by word, or fails so. */
  const ownEar = (how: { words?: string; error?: string }) => async (page: Page) => {
    await page.addInitScript(({ words = '', error }) => {
      class Recogniser extends EventTarget {
        lang = ''
        interimResults = false
        continuous = false
        start() {
          const say = (text: string) =>
            this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: text }]] }))
          setTimeout(() => {
            if (error !== undefined) {
              this.dispatchEvent(Object.assign(new Event('error'), { error }))
              return this.stop()
            }
            this.dispatchEvent(new Event('audiostart'))
            say(words.slice(0, 3))
            setTimeout(() => say(words), 300)
          }, 50)
        }
        stop() {
          this.dispatchEvent(new Event('end'))
        }
        abort() {
          this.stop()
        }
      }
      Object.assign(window, { SpeechRecognition: Recogniser, webkitSpeechRecognition: Recogniser })
    }, how)
  }

  test('be asked of the service is the browser’s own, with its maker named', async () => {
    const they = await arrive(deaf, { before: ownEar({ words: SAID }) })
    await they.open()
    await they.microphone.click()
    expect(await they.card.innerText()).toContain('浏览器的厂商')
    await they.press('同意，开始说')
    await they.card.getByText(SAID.slice(0, 3), { exact: true }).waitFor()
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.context().close()
  })

  test.each([
    ['network', spokenIsNext],
    ['not-allowed', '没让用话筒'],
    ['audio-capture', '没找到话筒'],
  ])('hear by the browser (%s) goes on by the service, or says why', async (error, outcome) => {
    spoken.instead((request) => {
      if (!request.url.endsWith('/v1/capabilities')) return undefined
      return Response.json(
        { speech: 'aws', live: false, recordings: ['audio/wav', 'audio/webm'] },
        { headers: { 'Access-Control-Allow-Origin': '*' } },
      )
    })
    const they = await arrive(spoken, { before: ownEar({ error }) })
    await they.open()
    await they.microphone.click()
    expect(await they.card.innerText()).toMatch(/浏览器的厂商[^]*它不通时[^]*Amazon Transcribe/)
    await they.press('同意，开始说')
    if (outcome === spokenIsNext) {
      await they.press('说完了')
      await expect.poll(() => they.box.inputValue()).toBe(SAID)
    } else await expect.poll(() => status(they)).toContain(outcome)
    await they.page.context().close()
  })
})
