// A photo without script: the page has a box for it, and what it sends answers the question or is told what is wrong.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { memoryFiles } from '../papers/memory-files.ts'
import { HOSTILE, jpeg } from '../papers/pictures.ts'
import { answerOpen } from './answer-open.ts'
import { type FormBrowser, FROM_HERE, formBrowser, HOST } from './form-browser.ts'
import { site } from '../../functions/channels/web/site.ts'
import { NO_FILES, STYLES } from '../portal/read-page.ts'

let house: House
let browser: FormBrowser
let files: ReturnType<typeof memoryFiles>
beforeEach(async () => {
  files = memoryFiles()
  house = await openHouse({ now: () => MORNING, files })
  browser = formBrowser(house.parts)
})
afterEach(() => house.close())

async function toPaper(): Promise<void> {
  await browser.open('/talk')
  await browser.press('发送', { free: '我要给自己办异地就医备案，临时去看病' })
  for (let step = 0; step < 30 && !browser.page().html.includes('type="file"'); step += 1) await answerOpen(browser)
}

/** As a browser sends the form: a box that nothing was chosen in is there, and empty. */
async function sendPhoto(bytes: Buffer): Promise<Response> {
  const form = browser.page().forms.find(({ buttons }) => buttons.some(({ value }) => value === 'photo'))
  if (!form) throw new Error('The page has no form for a photo')
  const body = new FormData()
  for (const name of ['key', 'mark', 'slot']) body.append(name, form.fields[name] ?? '')
  body.append('file', new File([], ''))
  body.append('file', new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }))
  return site(house.parts, NO_FILES, STYLES).request(`${HOST}${form.action}`, {
    method: 'POST',
    body,
    headers: { ...FROM_HERE, Cookie: browser.cookie ?? '' },
  })
}

test('is taken by the camera or chosen, and leads to the review', async () => {
  await toPaper()
  expect(browser.page().html).toContain('capture="environment"')
  expect(browser.page().html).toContain('enctype="multipart/form-data"')
  const response = await sendPhoto(jpeg())
  expect(response.status).toBe(303)
  expect(files.kept.size).toBe(1)
  expect((await browser.open('/talk')).text).toContain('照片已上传')
})

test('is told on the page when it cannot be used, and nothing of it stays', async () => {
  await toPaper()
  for (const [name, words] of [
    ['a HEIC of an iPhone', '兼容性最佳'],
    ['a page', '截个屏'],
    ['nothing', '还没选照片'],
  ] as const) {
    const response = await sendPhoto(HOSTILE[name]?.[0] ?? Buffer.alloc(0))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(words)
  }
  expect(files.kept.size).toBe(0)
})

test('the buttons beside it say that it is at hand, or comes later', async () => {
  await toPaper()
  await browser.press({ value: 'have' })
  expect(browser.page().text).toContain('手里有')
})
