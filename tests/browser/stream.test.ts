// What a citizen sees while an answer comes: what is there at once, in order, and each thing once.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { eventStream } from './event-stream.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { answerTurns, replyWith, type TurnSent, watchTurns } from './turns.ts'

const START = Date.parse('2026-03-02T09:00:00+08:00')
const ASKED = '身份证要带什么'
const GENERATED = '带户口簿。不用带照片。'
const CHOOSE: ReplyPart = { kind: 'choose', text: '接着做什么？', options: [{ id: 'human', label: '找人问' }] }
const PARTS: ReplyPart[] = [
  { kind: 'say', text: '先说要紧的。', generated: false },
  { kind: 'say', text: GENERATED, generated: true },
  CHOOSE,
]

describeInBrowser('an answer on its way', (openPage) => {
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
  const given = () => they.widget.locator('.given').allTextContents()
  const write = async (words: string) => {
    await they.widget.locator('.foot textarea').fill(words)
    await they.widget.locator('.foot textarea').press('Enter')
  }

  test('the real server is asked for events, and answers with them', async () => {
    await they.open()
    const [response] = await Promise.all([they.page.waitForResponse(/\/turns$/), they.say(ASKED)])
    expect(turns[0]?.accept).toMatch(/^text\/event-stream\b/)
    expect(response.headers()['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(await they.message.textContent()).toContain('户口簿')
  })

  test('what is there is shown at once, sentence by sentence, and can be pressed when it is whole', async () => {
    await they.open()
    const stream = eventStream()
    answerTurns(site, () => stream.response)
    await write(ASKED)
    const coming = they.widget.locator('.coming')
    stream.send('part', PARTS[0])
    await expect.poll(() => coming.innerText()).toBe('先说要紧的。')
    stream.send('delta', { part: 1, text: '带户口簿。' })
    await expect.poll(() => coming.innerText()).toMatch(/要紧的。\s+带户口簿。\s+AI 生成，以指南原文为准$/)
    stream.send('delta', { part: 1, text: '不用带照片。' })
    stream.send('part', CHOOSE)
    await expect.poll(() => coming.innerText()).toMatch(/要紧的。\s+带户口簿。不用带照片。\s+AI 生成，以指南原文为准$/)
    expect(await coming.locator('button, a, input').count()).toBe(0)
    expect(await log().textContent()).not.toContain('户口簿')
    const before = await they.widget.locator('article.message').count()

    stream.send('done', replyWith(...PARTS))
    stream.end()
    await they.replied()
    expect(await coming.innerText()).toBe('')
    // What was coming counted as one already.
    expect(await they.widget.locator('article.message').count()).toBe(before)
    expect((await log().innerText()).split('带户口簿。不用带照片。')).toHaveLength(2)
    expect(await they.message.getByRole('button', { name: '找人问' }).isEnabled()).toBe(true)
  })

  test('a sentence that was sent is not taken back when the rest of its part is', async () => {
    await they.open()
    const stream = eventStream()
    answerTurns(site, () => stream.response)
    await write(ASKED)
    stream.send('delta', { part: 0, text: '带户口簿。' })
    stream.send('part', { kind: 'say', text: '指南里这样写。', generated: false })
    await expect
      .poll(() => they.widget.locator('.coming').innerText())
      .toMatch(/带户口簿。\s+AI 生成，以指南原文为准\s+指南里这样写。$/)
    stream.end()
  })

  test('a server that knows only JSON is understood', async () => {
    await they.open()
    answerTurns(site, () => Response.json(replyWith(...PARTS)))
    await they.say(ASKED)
    expect(await they.message.textContent()).toContain(GENERATED)
    expect(turns).toHaveLength(1)
  })

  test.each(['is cut', 'just ends'])('a stream that %s in the middle is asked for again as JSON, once', async (how) => {
    await they.open()
    const before = await they.widget.locator('article.message').count()
    const stream = eventStream()
    answerTurns(site, (request) => {
      if (!request.headers.get('accept')?.includes('event-stream')) return Response.json(replyWith(...PARTS))
      return stream.response
    })
    await write(ASKED)
    stream.send('delta', { part: 0, text: '带户口簿。' })
    await expect.poll(() => they.widget.locator('.coming').innerText()).toMatch(/^带户口簿。\s+AI 生成/)
    // The server of the test tells of the cut too.
    const told = vi.spyOn(console, 'error').mockReturnValue()
    if (how === 'is cut') stream.cut()
    else stream.end()
    await they.replied()
    told.mockRestore()
    expect(turns.map(({ id }) => id)).toEqual([turns[0]?.id, turns[0]?.id])
    expect(turns[1]?.accept).toBe('application/json')
    expect(await they.widget.locator('article.message').count()).toBe(before + 1)
    expect((await log().innerText()).split(GENERATED)).toHaveLength(2)
  })

  test('the quiet line says what is happening, and that the line is slow after five seconds', async () => {
    await they.page.clock.install({ time: START })
    await they.page.reload()
    await they.open()
    // It stands from here on: a slow machine would see five seconds pass by themselves.
    await they.page.clock.pauseAt(START + 3_600_000)
    let answer = Promise.withResolvers<Response>()
    answerTurns(site, () => answer.promise)
    await write(ASKED)
    await expect.poll(quiet).toBe('正在查办事指南')
    await they.page.clock.fastForward(4900)
    expect(await quiet()).toBe('正在查办事指南')
    await they.page.clock.fastForward(200)
    expect(await quiet()).toBe('网有点慢，还在等')
    answer.resolve(Response.json(replyWith(CHOOSE)))
    await they.replied()
    answer = Promise.withResolvers()
    await they.message.getByRole('button', { name: '找人问' }).click()
    await expect.poll(quiet).toBe('正在记下')
    answer.resolve(Response.json(replyWith(CHOOSE)))
    await they.replied()
    site.instead(undefined)
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    answer = Promise.withResolvers()
    answerTurns(site, () => answer.promise)
    await they.message.locator('.ask input').fill('李大花')
    await they.message.locator('.ask input').press('Enter')
    await expect.poll(quiet).toBe('正在记下')
    answer.resolve(Response.json(replyWith(CHOOSE)))
    await they.replied()
  })

  test('two things said quickly are answered in order, each below its words, and one step can be pressed', async () => {
    await they.open()
    site.slow(700, /turns$/)
    await write(ASKED)
    await write('多少钱')
    expect(await given()).toEqual([`您说：${ASKED}`, '您说：多少钱'])
    await they.replied()
    expect(turns.map(({ said }) => said)).toEqual([ASKED, '多少钱'])
    const kinds = await log()
      .locator('> *')
      .evaluateAll((all) => all.map(({ classList }) => classList[0]))
    expect(kinds).toEqual(['message', 'given', 'message', 'given', 'message'])
    const live = log().locator('[data-live]')
    expect(await live.count()).toBe(await they.message.locator('[data-live]').count())
  })
})
