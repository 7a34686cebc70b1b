// A paper as a photo at the widget: chosen, made small, looked at, sent, and a line that breaks in the middle.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { memoryFiles } from '../papers/memory-files.ts'
import { jpegOfSize, webp } from '../papers/pictures.ts'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'

describeInBrowser('a photo of a paper', (openPage) => {
  const files = memoryFiles()
  let site: OpenSite
  let they: Citizen
  beforeAll(async () => {
    site = await openSite({ files })
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    files.kept.clear()
    they = citizen(await openPage())
    await they.page.goto(site.origin)
    await they.open()
    await they.say('我要办居住证')
    // The first paper shows a face: it is asked for by words alone, and no photo of it is taken here.
    for (let count = 0; count < 40; count += 1) {
      if ((await they.message.locator('.photo').count()) > 0) return
      await they.answer()
    }
    throw new Error('no paper was asked for')
  })

  const choose = async (photo: Buffer, name = '从手机里选一张') => {
    const [chooser] = await Promise.all([
      they.page.waitForEvent('filechooser'),
      they.message.getByRole('button', { name }).click(),
    ])
    await chooser.setFiles({ name: '证明.jpg', mimeType: 'image/jpeg', buffer: photo })
  }
  const send = () => they.message.getByRole('button', { name: '发送这张' })
  /** It goes first, and is told of afterwards. */
  const sent = async () => {
    await they.widget.locator('.given', { hasText: '照片已发送' }).waitFor()
    await they.replied()
  }
  /** A photo as a camera makes it: larger than what is sent. */
  const photo = async (): Promise<Buffer> => {
    const data = await they.page.evaluate(async () => {
      const canvas = new OffscreenCanvas(3000, 2400)
      canvas.getContext('2d')?.fillRect(100, 100, 500, 500)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
      return Array.from(bytes)
    })
    return Buffer.from(data)
  }

  test('is shown before it goes, is made small, and answers the question', async () => {
    const slot = (await they.message.locator('.ask').getAttribute('data-slot')) ?? ''
    await choose(await photo())
    await they.message.getByRole('img', { name: '这是您要发的照片' }).waitFor()
    const shown = await they.message
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])
    expect(shown).toEqual([2000, 1600])
    expect(files.kept.size).toBe(0)
    await send().click()
    await sent()
    expect(files.kept.size).toBe(1)
    expect(slot).not.toBe('')
    expect(await they.message.locator(`[data-slot="${slot}"]`).count()).toBe(0)
  })

  test('what is no photo is told so, and another can be chosen', async () => {
    await choose(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await send().click()
    await expect.poll(() => they.message.locator('.fault').textContent()).toContain('不是能用的照片')
    await choose(webp(), '换一张')
    await send().click()
    await sent()
    expect(files.kept.size).toBe(1)
  })

  test('a line that breaks is tried again without a press, and sends it once', async () => {
    let failures = 0
    await they.page.route('**/uploads', async (route) => {
      failures += 1
      return failures === 1 ? route.abort() : route.continue()
    })
    await choose(jpegOfSize(8, 8))
    await send().click()
    await sent()
    expect(failures).toBe(2)
    expect(files.kept.size).toBe(1)
  })

  test('whoever has it at hand taps that, with the keyboard alone', async () => {
    await they.message.getByRole('button', { name: /我有了/ }).press('Enter')
    await they.replied()
    expect(files.kept.size).toBe(0)
    expect(await they.widget.locator('.given').last().textContent()).toContain('我有了')
  })
})
