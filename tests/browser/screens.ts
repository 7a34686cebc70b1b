// Takes the pictures in `docs/screens/` of a house that runs: `node tests/browser/screens.ts [http://localhost:3000]`.
import { join, resolve } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { findChromium, launchChromium } from '../../functions/commands/bench/chromium.ts'
import { type Citizen, citizen } from './citizen.ts'

const [origin = 'http://localhost:3000'] = process.argv.slice(2)
const FOLDER = resolve(import.meta.dirname, '../../docs/screens')

interface Screen {
  name: string
  width: number
  height: number
  path?: string
  /** 1 and 2: the elder mode. */
  size?: number
  dark?: boolean
  reach?(they: Citizen): Promise<void>
}

const file = async (they: Citizen, until: RegExp) => {
  await they.open()
  await they.say(
    (await they.page.locator('html').getAttribute('lang')) === 'en'
      ? 'I want to file for medical care in another province'
      : '我要办异地就医备案',
  )
  for (let steps = 0; steps < 30; steps += 1) {
    const heading = (await they.message.locator('h3').first().textContent()) ?? ''
    if (until.test(heading)) return
    await they.answer()
  }
}

const SCREENS: Screen[] = [
  {
    name: 'portal',
    width: 1440,
    height: 900,
    async reach(they) {
      await they.open()
      await they.say('身份证丢了补办要多少钱')
    },
  },
  { name: 'portal-en-dark', width: 1440, height: 900, path: '/?locale=en', dark: true },
  { name: 'guide', width: 1440, height: 900, path: '/guides/id-card' },
  { name: 'guide-phone', width: 390, height: 844, path: '/guides/cross-province-medical' },
  {
    name: 'answer',
    width: 390,
    height: 844,
    async reach(they) {
      await they.open()
      await they.say('身份证丢了补办要多少钱')
    },
  },
  {
    name: 'papers-large',
    width: 390,
    height: 844,
    size: 1,
    async reach(they) {
      await they.open()
      await they.say('身份证要带什么')
    },
  },
  { name: 'consent', width: 390, height: 844, reach: (they) => file(they, /开始前/) },
  { name: 'question', width: 390, height: 844, reach: (they) => file(they, /长住/) },
  { name: 'question-large', width: 390, height: 844, size: 2, reach: (they) => file(they, /长住/) },
  {
    name: 'number',
    width: 320,
    height: 640,
    async reach(they) {
      await file(they, /身份证号/)
      await they.message.locator('input').pressSequentially('1101011900')
    },
  },
  { name: 'review-en', width: 390, height: 844, path: '/?locale=en', dark: true, reach: (they) => file(they, /check/) },
  {
    name: 'receipt',
    width: 390,
    height: 844,
    async reach(they) {
      await file(they, /请核对/)
      await they.tap('确认提交')
    },
  },
  {
    name: 'emergency',
    width: 390,
    height: 844,
    async reach(they) {
      await they.open()
      await they.say('家里着火了')
    },
  },
]

const chromium = findChromium(process.env['CHROMIUM'])
if (chromium === undefined) throw new Error('There is no Chromium: install it, or name it in CHROMIUM')
const browser = await launchChromium(chromium)
for (const { name, width, height, path = '/', size, dark, reach } of SCREENS) {
  const look: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width < 700,
  }
  const context = await browser.newContext({ ...look, timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (size) await page.addInitScript((kept) => localStorage.setItem('bangban-size', kept), String(size))
  await page.goto(origin + path)
  await page.locator('bangban-widget .opener').waitFor()
  await reach?.(citizen(page))
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await context.close()
}
await browser.close()
