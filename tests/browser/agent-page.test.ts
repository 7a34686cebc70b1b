// An agent at their page in a browser, without script: signs in, takes a card, notes its end; every page is sound.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentApp } from '../../functions/channels/agent/agent-app.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import { openAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'
import { describeInBrowser } from './browser-test.ts'
import { listen, type Listening } from './listen.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { overflow } from './measure/overflow.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'

const KEY = 'the key of the desk!'
const MORNING = Date.parse('2026-11-23T10:00:00+08:00')

interface Look {
  look: string
  query: string
  context: BrowserContextOptions
}

const LOOKS: Look[] = [
  { look: 'zh, 320 px', query: '', context: { viewport: { width: 320, height: 700 } } },
  {
    look: 'en, 320 px, dark',
    query: '?locale=en',
    context: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
  },
  { look: 'zh, 1280 px', query: '', context: { viewport: { width: 1280, height: 900 } } },
  {
    look: 'zh, 390 px, forced colours',
    query: '',
    context: { viewport: { width: 390, height: 844 }, forcedColors: 'active' },
  },
]

describeInBrowser("the agents' page", (openPage) => {
  let clock = MORNING
  let house: House
  let site: Listening
  const now = () => new Date(clock)

  beforeAll(async () => {
    const agency = await openAgency({ now, house: () => house })
    house = await openHouse({ now, agencies: agency.door })
    const limits = { agentKeysAMinute: 1000 }
    site = await listen(() => agentApp({ ...house.parts, handover: house.handover, agentKey: KEY, limits }).fetch)
  })
  afterAll(async () => {
    await site.close()
    await house.close()
  })

  /** Somebody who was filling in, then asked for a person and wishes to be called back. */
  async function waiting(): Promise<string> {
    clock += 61_000
    const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone', region: '371100' })
    let count = 0
    const send = (said: string) => house.conversations.turn({ id: `t${(count += 1)}`, conversationId: id, said })
    for (const said of ['我要办异地就医备案', '同意', '给自己办', '王小明', '510202200001010017']) await send(said)
    const reply = await send('人工')
    if (!reply) throw new Error('no reply')
    const desk = openDesk(house.handover)
    const { card } = await desk.put({ conversationId: id, from: '+8613800138000', locale: 'zh-CN', reply })
    await desk.callBack(card)
    return card
  }

  /** Axe runs as script, so a page that is looked at may run some; the pages themselves have none. */
  async function faults(page: Page): Promise<string[]> {
    const measures = [
      await contrast(page, 4.5),
      await textSizes(page, 15),
      await targets(page, 44),
      await overflow(page),
    ]
    return [...(await axeFaults(page)), ...measures.flatMap((measure) => measure.faults)]
  }

  test.each(LOOKS)('is sound on every page: $look', { timeout: 120_000 }, async ({ query, context }) => {
    const card = await waiting()
    const page = await openPage({ ...context, bypassCSP: true })
    const found: string[] = []
    const look = async (where: string) => found.push(...(await faults(page)).map((fault) => `${where}: ${fault}`))
    await page.goto(`${site.origin}/agent${query}`)
    await look('sign in')
    await page.locator('#key').fill('not the key')
    await page.keyboard.press('Enter')
    await page.locator('[role=alert]').waitFor()
    await look('wrong key')
    await page.locator('#key').fill(KEY)
    await page.keyboard.press('Enter')
    await page.locator('.cards').waitFor()
    await look('list')
    await page.locator(`form[action^="/agent/cards/${card}/take"] button`).click()
    await page.locator('.number').waitFor()
    await look('card')
    await page.locator('input[value=ticket] + button').click()
    await page.getByText(/BB-/).waitFor()
    await look('ticket')
    await page.goto(`${site.origin}/agent${query}`)
    await look('empty list')
    expect(found).toEqual([])
  })

  test('works without script and with the keyboard alone, in either language', async () => {
    const card = await waiting()
    const page = await openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(`${site.origin}/agent`)
    await page.getByLabel('坐席口令').fill(KEY)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '谁在等人工' }).waitFor()
    expect(await page.content()).not.toContain('8000')
    await page.getByRole('button', { name: '接手：' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.number').waitFor()
    expect(await page.getByRole('link', { name: /138/ }).getAttribute('href')).toBe('tel:13800138000')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('How did it go?').waitFor()
    expect(page.url()).toBe(`${site.origin}/agent/cards/${card}?locale=en`)
    await page.getByRole('button', { name: 'Called back, done' }).click()
    expect(await page.getByRole('status').textContent()).toContain('this one is over')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Desk key').waitFor()
  })

  test('the list comes anew by itself, and stands still where that is wished', async () => {
    const page = await openPage()
    await page.goto(`${site.origin}/agent`)
    await page.getByLabel('坐席口令').fill(KEY)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '停止刷新' }).click()
    await page.getByText('自动刷新已停').waitFor()
    await page.getByRole('link', { name: '继续刷新' }).click()
    await page.getByText('每 20 秒').waitFor()
    const asked = site.asked.length
    await expect.poll(() => site.asked.length, { timeout: 50_000 }).toBeGreaterThan(asked)
  })
})
