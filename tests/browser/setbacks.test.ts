// What a citizen sees when an answer does not come: nothing said is lost, sent twice, or called done before it is.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { eventStream } from './event-stream.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { answerTurns, problem, replyWith, type TurnSent, watchTurns } from './turns.ts'

const ASKED = '身份证要带什么'
const POOR = '网不太好，正在再送一次，您不用动'

describeInBrowser('an answer that does not come', (openPage) => {
  let site: OpenSite
  let they: Citizen
  let turns: TurnSent[]
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    they = citizen(await openPage())
    turns = watchTurns(they.page)
    await they.page.goto(site.origin)
  })
  afterEach(() => {
    site.instead(undefined)
    site.down(false)
    site.slow(0)
  })

  const quiet = () => they.widget.locator('.quiet-line').textContent()
  const log = () => they.widget.locator('[role=log]')
  const trouble = () => they.widget.locator('.trouble')
  const given = () => they.widget.locator('.given').allTextContents()
  const write = async (words: string) => {
    await they.widget.locator('.foot textarea').fill(words)
    await they.widget.locator('.foot textarea').press('Enter')
  }

  test.each([
    ['an error event', () => eventStream(['error', { code: 'internal' }]).response, POOR],
    ['500', () => problem(500, 'internal'), POOR],
    [
      '429',
      () => problem(429, 'too-many-requests', { 'Retry-After': '30' }),
      '这会儿人多，过一会儿自己会再送，您不用动',
    ],
    ['a proxy’s own page', () => new Response('<h1>Bad Gateway</h1>', { status: 502 }), POOR],
  ])('after %s the words are kept, and 再试一次 sends the same turn without a wait', async (_, answer, words) => {
    await they.open()
    answerTurns(site, answer)
    await write(ASKED)
    await expect.poll(quiet).toBe(words)
    // One that is lost now and then is nothing to press a button for.
    if (words === POOR) expect(await trouble().count()).toBe(0)
    await trouble().waitFor()
    expect(await quiet()).toBe(words)
    expect(await trouble().locator('a[href="tel:12345"]').isVisible()).toBe(true)
    site.instead(undefined)
    await trouble().getByRole('button', { name: '再试一次' }).press('Enter')
    // The button has gone, the focus has not.
    const focused = () => they.widget.evaluate((element) => element.shadowRoot?.activeElement?.className)
    expect(['thread', 'message']).toContain(await focused())
    await they.replied()
    expect(await trouble().count()).toBe(0)
    expect(await they.message.textContent()).toContain('户口簿')
    expect(await given()).toEqual([`您说：${ASKED}`])
    expect(turns.length).toBeGreaterThan(1)
    expect(new Set(turns.map(({ id }) => id)).size).toBe(1)
  })

  test('a turn that gets through after all takes its words of trouble with it, and nobody has pressed anything', async () => {
    await they.open()
    let refused = 0
    answerTurns(site, () => (refused++ < 3 ? problem(503, 'internal') : undefined))
    await write(ASKED)
    await trouble().waitFor()
    await they.replied()
    expect([await trouble().count(), await quiet()]).toEqual([0, ''])
    expect(await they.message.textContent()).toContain('户口簿')
    expect(new Set(turns.map(({ id }) => id)).size).toBe(1)
  })

  test('without a network the words stay, and go out once by themselves when it is back', async () => {
    await they.open()
    await they.page.context().setOffline(true)
    await write(ASKED)
    await trouble().waitFor()
    expect(await quiet()).toBe('没有网络。写的都留着，连上了就发')
    expect(await trouble().textContent()).toContain('12345')
    await write('多少钱')
    await expect.poll(given).toEqual([`您说：${ASKED}`, '您说：多少钱'])
    await trouble().waitFor()
    await they.page.context().setOffline(false)
    await they.replied()
    const { id, token } = await they.page.evaluate(
      () => JSON.parse(sessionStorage.getItem('bangban-conversation') ?? '{}') as { id: string; token: string },
    )
    const headers = { authorization: `Bearer ${token}` }
    const kept = (await (await fetch(`${site.origin}/v1/conversations/${id}`, { headers })).json()) as {
      turns: { said?: string }[]
    }
    expect(kept.turns.map(({ said }) => said).filter(Boolean)).toEqual([ASKED, '多少钱'])
    expect(await given()).toEqual([`您说：${ASKED}`, '您说：多少钱'])
  })

  test('a panel that is opened without a network says so kindly, with the phone number, and connects by itself', async () => {
    await they.widget.locator('.opener').hover()
    await they.page.waitForLoadState('networkidle')
    await they.page.context().setOffline(true)
    await they.widget.locator('.opener').click()
    await expect.poll(quiet).toBe('没有网络。连上了会自己接通，您不用动')
    expect(await trouble().locator('a[href="tel:12345"]').isVisible()).toBe(true)
    await they.page.context().setOffline(false)
    await they.replied()
    expect(await they.message.textContent()).toContain('您好，我是帮办')
  })

  test('a conversation that could not be opened is opened when the network is back', async () => {
    site.down(true, /^\/v1\//)
    await they.widget.locator('.opener').click()
    await trouble().waitFor()
    await write(ASKED)
    await trouble().waitFor()
    site.down(false)
    await they.page.context().setOffline(true)
    await they.page.context().setOffline(false)
    await they.replied()
    expect(await they.message.textContent()).toContain('户口簿')
    expect((await log().innerText()).split('您好，我是帮办')).toHaveLength(2)
  })

  test.each([
    [404, 'no-such-conversation'],
    [401, 'wrong-token'],
  ])('when the conversation has ended (%i) it begins anew, and what was said is asked again', async (status, code) => {
    await they.open()
    answerTurns(site, () => problem(status, code))
    await write(ASKED)
    await expect.poll(() => trouble().textContent()).toContain('这次对话已经结束')
    site.instead(undefined)
    site.asked.length = 0
    await trouble().getByRole('button', { name: '重新开始' }).click()
    await they.replied()
    expect(await they.message.textContent()).toContain('户口簿')
    expect(site.asked[0]).toBe('POST /v1/conversations')
    // The new greeting stands before the words that it did not answer.
    expect(await log().innerText()).toMatch(/^您好，我是帮办[^]*身份证要带什么[^]*户口簿/)
  })

  test('an answer that was under way when all was erased is not shown', async () => {
    await they.open()
    const answer = Promise.withResolvers<Response>()
    answerTurns(site, () => answer.promise)
    await write(ASKED)
    await expect.poll(() => turns.length).toBe(1)
    await they.widget.getByRole('button', { name: '结束并清除' }).click()
    await they.widget.getByRole('button', { name: '都删掉' }).click()
    await expect.poll(() => log().innerText()).toBe('都删掉了。')
    const arrived = they.page.waitForResponse(/\/turns$/)
    answer.resolve(Response.json(replyWith({ kind: 'say', text: '太晚了', generated: false })))
    const response = await arrived
    await response.finished()
    site.instead(undefined)
    await they.widget.getByRole('button', { name: '重新开始' }).click()
    await they.replied()
    expect(await log().innerText()).not.toContain('太晚了')
    expect(await they.widget.locator('article.message').count()).toBe(1)
  })

  test('nothing is called erased before it is, and 再试一次 erases it', async () => {
    await they.open()
    await they.say(ASKED)
    site.instead((request) => (request.method === 'DELETE' ? problem(500, 'internal') : undefined))
    await they.widget.getByRole('button', { name: '结束并清除' }).click()
    await they.widget.getByRole('button', { name: '都删掉' }).click()
    await trouble().waitFor()
    expect(await log().innerText()).toContain(ASKED)
    site.instead(undefined)
    await trouble().getByRole('button', { name: '再试一次' }).click()
    await expect.poll(() => log().innerText()).toBe('都删掉了。')
  })

  test('a service that stumbles over the history does not make the page forget the conversation', async () => {
    await they.open()
    await they.say(ASKED)
    site.instead((request) =>
      /conversations\/[^/]+$/.test(request.url) ? problem(429, 'too-many-requests') : undefined,
    )
    await they.page.reload()
    await trouble().waitFor()
    site.instead(undefined)
    await trouble().getByRole('button', { name: '再试一次' }).click()
    await they.replied()
    expect(await given()).toEqual([`您说：${ASKED}`])
  })

  test('a tile that is tapped while the history comes stands below it', async () => {
    await they.open()
    await they.say(ASKED)
    await they.widget.getByRole('button', { name: '关上' }).click()
    await they.page.reload()
    site.slow(500, /\/v1\//)
    await they.page.locator('[data-bangban^="ask:"]').first().click()
    await they.replied()
    const kinds = await log()
      .locator('> *')
      .evaluateAll((all) => all.map(({ classList }) => classList[0]))
    expect(kinds).toEqual(['message', 'given', 'message', 'given', 'message'])
  })

  test('a panel that does not load at first is asked for again by itself', async () => {
    let lost = 0
    site.instead(({ url }) => (/panel/.test(url) && lost++ < 3 ? new Response(null, { status: 502 }) : undefined))
    await they.open()
    expect(await they.message.textContent()).toContain('您好，我是帮办')
    expect(site.asked.filter((call) => call.includes('panel')).length).toBeGreaterThan(3)
  })

  test('a panel that does not load is said on the button, and the next tap tries again', async () => {
    site.down(true, /panel/)
    const button = they.widget.locator('.opener')
    await button.click()
    await expect.poll(() => button.innerText()).toContain('没连上，点一下再试，或打 12345')
    site.down(false)
    await button.click()
    await they.replied()
    expect(await they.message.textContent()).toContain('您好，我是帮办')
  })
  test('a page that was opened before a newer version was installed gets the newer panel at once', async () => {
    site.instead((request) => (/panel-/.test(request.url) ? new Response(null, { status: 404 }) : undefined))
    await they.open()
    site.instead(undefined)
    expect(await they.message.textContent()).toContain('您好，我是帮办')
  })
  test('what can never be taken does not hold up what comes after it', async () => {
    await they.open()
    site.instead((request) => (request.method === 'POST' ? problem(400, 'bad-field') : undefined))
    await write('这一句收不下')
    await trouble().waitFor()
    expect(await trouble().textContent()).toContain('没能收下')
    site.instead(undefined)
    await they.say('身份证要带什么')
    expect(await they.message.textContent()).toContain('户口簿')
  })

  test('a region that the host page has wrong shuts nobody out', async () => {
    await they.page.goto(
      site.host({ html: '<!doctype html><script src="{site}/widget/bangban.js" data-region="99999 "></script>' }),
    )
    await they.open()
    expect(await they.message.textContent()).toContain('您好，我是帮办')
  })

  test('a page that has thrown its content away gets the widget back by a link', async () => {
    await they.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '#'
      link.dataset['bangban'] = 'say:身份证要带什么'
      link.textContent = '问一声'
      document.body.replaceChildren(link)
    })
    await they.page.getByText('问一声').click()
    await they.replied()
    await expect.poll(() => they.message.textContent()).toContain('户口簿')
  })
})
