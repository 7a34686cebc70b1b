// Speaking to the widget: asked first, seen and heard, ended in every way, and always words that can be changed.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../functions/commands/bench/chromium.ts'
import { TIMED } from '../timed.ts'
import { hearing } from './hearing.ts'
import { openSpokenSite, type SpokenSite } from './open-spoken-site.ts'
import { type FakeMicrophone, openFakeMicrophone } from './sound/fake-microphone.ts'
import { recordings } from './sound/recordings.ts'
import { type Speaker, speaker, withoutOwnEar } from './speaker.ts'

const SAID = '身份证丢了补办要多少钱'
const isMissing = findChromium(process.env['CHROMIUM']) === undefined

describe.skipIf(isMissing)('the microphone', { timeout: 60_000, ...TIMED }, () => {
  let site: SpokenSite
  let microphone: FakeMicrophone
  let address: string
  beforeAll(async () => {
    site = await openSpokenSite()
    site.aws.live.answers([{ text: SAID, after: 'end' }])
    address = portal('')
    microphone = await openFakeMicrophone(recordings('')[0]?.bytes)
  })
  afterEach(() => microphone.check())
  afterAll(async () => {
    await microphone.close()
    await site.close()
  })

  function portal(attributes: string): string {
    const script = `<script src="{site}/widget/bangban.js" data-locale="zh-CN" ${attributes}></script>`
    return site.host({ html: `<!doctype html><html lang="zh-CN"><title>某市</title><main>某市</main>${script}` })
  }

  async function arrive(where = address, page?: Page): Promise<Speaker> {
    const arrived = page ?? (await microphone.page())
    await withoutOwnEar(arrived)
    // Whether the microphone is open is a fact of the page, and what is told of it is not.
    await arrived.addInitScript(() => {
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      const streams: MediaStream[] = []
      Object.assign(window, { isRecorded: () => streams.map((each) => each.getTracks()[0]?.readyState === 'live') })
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted)
        streams.push(stream)
        return stream
      }
    })
    await arrived.goto(where)
    return speaker(arrived)
  }
  const opened = (they: Speaker) =>
    they.page.evaluate(() => (window as unknown as { isRecorded(): boolean[] }).isRecorded())
  const focused = (they: Speaker) =>
    they.widget.evaluate((element) => {
      const focus = element.shadowRoot?.activeElement
      return focus?.getAttribute('aria-label') ?? focus?.textContent ?? ''
    })

  test('asks before the first time, keeps the answer, and takes it back', async () => {
    const they = await arrive()
    await they.open()
    await they.microphone.click()
    const card = they.widget.locator('.voice')
    expect(await card.innerText()).toMatch(/谁来听您说话[^]*Amazon Transcribe[^]*不留录音[^]*打字也一样/)
    await they.press('不用，我打字')
    expect(await opened(they)).toEqual([])
    expect(await focused(they)).toBe('写下要办的事')
    await they.microphone.click()
    await they.press('同意，开始说')
    await they.card.locator('.voice-level').waitFor()
    await they.press('不要了')
    await they.page.reload()
    await they.microphone.click()
    await they.press('谁在听？')
    expect(await opened(they)).toEqual([false])
    await they.press('不再同意')
    await they.microphone.click()
    await they.card.getByRole('button', { name: '同意，开始说' }).waitFor()
    await they.page.context().close()
  })

  test('by keyboard alone: it is said what happens, the words can be changed, and Enter sends them', async () => {
    const page = await microphone.page()
    const heard = await hearing(page)
    const they = await arrive(address, page)
    await they.open()
    await they.microphone.focus()
    await page.keyboard.press('Enter')
    await they.card.waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(they)).toBe('同意，开始说')
    heard.length = 0
    await page.keyboard.press('Space')
    await they.card.locator('.voice-level').waitFor()
    expect(await focused(they)).toBe('说完了')
    // Louder is more bars, and words for who sees none of them.
    await they.card.locator('.voice-level .on').nth(1).waitFor()
    await page.keyboard.press('Space')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    expect(heard.filter(({ how }) => how === 'status').map(({ text }) => text)).toEqual([
      '正在打开话筒。浏览器要是问，请点“允许”。',
      '录音中',
      '正在写成字，请等一下。',
      `听到的是：${SAID}`,
    ])
    expect(await opened(they)).toEqual([false])
    await they.box.pressSequentially('？')
    await page.keyboard.press('Enter')
    await they.replied()
    expect(await they.message.textContent()).toContain('40 元')
    expect(await they.widget.locator('.given').last().textContent()).toBe(`您说：${SAID}？`)
    await page.context().close()
  })

  test('forgets what is discarded, by its button, by Escape and by closing the panel', async () => {
    const they = await arrive()
    await they.speak()
    await they.press('不要了')
    await they.microphone.click()
    await they.card.locator('.voice-level').waitFor()
    await they.page.keyboard.press('Escape')
    expect(await they.widget.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true)
    await they.microphone.click()
    await they.card.locator('.voice-level').waitFor()
    await they.widget.getByRole('button', { name: '关上' }).click()
    await expect.poll(() => opened(they)).toEqual([false, false, false])
    await they.widget.locator('.opener').click()
    expect(await they.box.inputValue()).toBe('')
    expect(await they.card.count()).toBe(0)
    expect(site.aws.live.streams.slice(-2).map(({ isWhole }) => isWhole)).toEqual([false, false])
    await they.page.context().close()
  })

  test('listens as long as it is held', async () => {
    const they = await arrive()
    await they.speak()
    await they.press('不要了')
    await they.microphone.hover()
    await they.page.mouse.down()
    await they.widget.getByText('说完松手').waitFor()
    await they.page.waitForTimeout(300)
    await they.page.mouse.up()
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.waitForTimeout(100)
    expect(await opened(they)).toEqual([false, false])
    await they.page.context().close()
  })

  test('goes on in the other language', async () => {
    const they = await arrive()
    await they.speak()
    await they.widget.getByRole('button', { name: 'English' }).click()
    await they.widget.locator('.voice').getByText('Recording', { exact: true }).waitFor()
    await they.press('Done')
    await expect.poll(() => they.box.inputValue()).toBe(SAID)
    await they.page.context().close()
  })

  test('in elder mode what was heard is confirmed first, said again, or changed', async () => {
    const they = await arrive(portal('data-size="1" data-mode="elder"'))
    await they.open()
    expect(await they.microphone.innerText()).toBe('点一下，说话')
    await they.microphone.click()
    await they.press('同意，开始说')
    await they.press('说完了')
    await they.card.getByText(SAID).waitFor()
    expect(await they.card.innerText()).toMatch(/^您说的是：/)
    expect(await focused(they)).toBe('对，就这样')
    await they.press('重说一遍')
    await they.card.locator('.voice-level').waitFor()
    await they.press('说完了')
    await they.press('我来改')
    expect(await they.box.inputValue()).toBe(SAID)
    await they.box.fill('')
    await they.microphone.click()
    await they.press('说完了')
    await they.press('对，就这样')
    await they.replied()
    expect(await they.message.textContent()).toContain('40 元')
    await they.page.context().close()
  })

  test('answers a question in its own box', async () => {
    site.aws.live.answers([{ text: '王小明', after: 'end' }])
    const they = await arrive()
    await they.open()
    await they.say('我要办异地就医备案')
    for (let step = 0; step < 12 && (await they.message.locator('[data-spoken]').count()) === 0; step += 1) {
      await they.answer()
    }
    await they.microphone.click()
    await they.press('同意，开始说')
    await they.press('说完了')
    await expect.poll(() => they.message.locator('[data-spoken]').inputValue()).toContain('王小明')
    expect(await they.box.inputValue()).toBe('')
    await they.message.getByRole('button', { name: '下一步' }).click()
    await they.replied()
    expect(await they.widget.locator('.given').last().textContent()).toContain('王小明')
    site.aws.live.answers([{ text: SAID, after: 'end' }])
    await they.page.context().close()
  })
})
