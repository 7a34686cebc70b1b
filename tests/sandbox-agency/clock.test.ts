// The sandbox agency moves cases by the clock, tells the house until it has heard, and behaves as it is told.
import { rest } from '../delivery/open-agency.ts'
import { describe, expect, test } from 'vitest'
import { AGENCY, openSandbox, REFERENCE, submitted, supplemented } from './sandbox.ts'

const HOUR = 3600_000

describe('a case moves on', () => {
  test('after twenty seconds and after sixty more, each change told once', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    await sandbox.pass(19)
    expect(sandbox.heard).toEqual([])
    await sandbox.pass(120)
    const at = (seconds: number) => new Date(Date.parse('2026-11-23T01:00:00Z') + seconds * 1000).toISOString()
    expect(sandbox.heard).toMatchObject([
      { sequence: 2, state: 'in-progress', at: at(20) },
      { sequence: 3, state: 'done', at: at(80) },
    ])
    expect(await sandbox.parts.storage.due(Infinity, 9)).toEqual([])
  })

  test('however many ticks run at once', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    for (const _ of [1, 2]) {
      sandbox.jump(60_000)
      await Promise.all(Array.from({ length: 10 }, () => sandbox.tick()))
    }
    expect(sandbox.attempts.map(({ id }) => id.split('.')[1])).toEqual(['2', '3'])
  })
})

test('ten who move a case at once make ten changes', async () => {
  const sandbox = openSandbox()
  const { storage } = sandbox.parts
  let reads = 0
  // Each read takes another time, so that what was read is of another moment when it is written.
  const get: typeof storage.get = async (key) => {
    const found = await storage.get(key)
    reads += 1
    for (let left = (reads * 5) % 13; left > 0; left -= 1) await Promise.resolve()
    return found
  }
  sandbox.parts.storage = { ...storage, get }
  sandbox.restart()
  await sandbox.hand(submitted())
  const move = { type: 'sandbox.move', data: { reference: REFERENCE, state: 'in-progress' } }
  await Promise.all(Array.from({ length: 10 }, () => sandbox.post('/cases/behave', move)))
  expect(await sandbox.cases()).toMatchObject([{ update: { sequence: 11 } }])
})

test('a change while the house is being told of the one before is told too', async () => {
  let meanwhile = async () => {}
  const sandbox = openSandbox()
  const { send } = sandbox.parts
  sandbox.parts.send = async (body, signed) => {
    await meanwhile()
    return send(body, signed)
  }
  sandbox.restart()
  await sandbox.hand(submitted())
  meanwhile = async () => {
    meanwhile = async () => {}
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data: { reference: REFERENCE, state: 'done' } })
  }
  await sandbox.pass(22)
  expect(sandbox.heard).toMatchObject([{ sequence: 2 }, { sequence: 3, state: 'done' }])
})

describe('a callback that the house does not take', () => {
  test('is sent again with growing waits, the newest only, until it is taken', async () => {
    let answer: number | false = false
    const sandbox = openSandbox(() => answer)
    await sandbox.hand(submitted())
    await sandbox.pass(75)
    expect(sandbox.attempts.map(({ id }) => id.split('.')[1])).toEqual(['2', '2'])
    answer = 503
    await sandbox.pass(3600)
    const waits = sandbox.attempts.slice(2).map(({ at }, index, all) => (all[index + 1]?.at ?? at) - at)
    expect(waits.slice(0, 6)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 900_000])
    answer = 200
    await sandbox.pass(900)
    expect(sandbox.heard).toMatchObject([{ sequence: 3, state: 'done' }])
    expect(await sandbox.parts.storage.due(Infinity, 9)).toEqual([])
  })

  test.each([401, 404, 410])('with %i is given up after three days', async (status) => {
    const sandbox = openSandbox(() => status)
    await sandbox.behave({ pace: { inProgressMs: 0, doneMs: 24 * HOUR } })
    await sandbox.hand(submitted())
    await sandbox.tick()
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data: { reference: REFERENCE, state: 'done' } })
    await sandbox.tick()
    sandbox.jump(71 * HOUR)
    await sandbox.tick()
    expect(await sandbox.parts.storage.due(Infinity, 9)).toHaveLength(1)
    sandbox.jump(HOUR)
    await sandbox.tick()
    expect(await sandbox.parts.storage.due(Infinity, 9)).toEqual([])
    expect(await sandbox.cases()).toMatchObject([{ update: { state: 'done' } }])
  })

  test('is never given up while nobody is there', async () => {
    let answer: number | false = false
    const sandbox = openSandbox(() => answer)
    await sandbox.hand(submitted())
    for (let hour = 0; hour < 100; hour += 1) {
      sandbox.jump(HOUR)
      await sandbox.tick()
    }
    answer = 200
    sandbox.jump(HOUR)
    await sandbox.tick()
    expect(sandbox.heard).toMatchObject([{ sequence: 3, state: 'done' }])
  })

  test('is not lost when the agency dies while sending, and starts again', async () => {
    let isDying = true
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    sandbox.jump(20_000)
    const { send } = sandbox.parts
    sandbox.parts.send = (body, signed) => (isDying ? new Promise(() => {}) : send(body, signed))
    sandbox.restart()
    void sandbox.tick()
    await rest()
    isDying = false
    sandbox.restart()
    await sandbox.pass(29)
    expect(sandbox.heard).toEqual([])
    await sandbox.pass(1)
    expect(sandbox.heard).toMatchObject([{ sequence: 2, state: 'in-progress' }])
  })
})

describe('told how to behave', () => {
  test('down: 503, no callbacks, nothing moves; and then it goes on', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    await sandbox.behave({ down: '2026-11-23T02:00:00Z' })
    const answer = await sandbox.hand(submitted())
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    await sandbox.pass(3599)
    expect(sandbox.attempts).toEqual([])
    await sandbox.pass(61)
    expect((await sandbox.hand(submitted())).status).toBe(200)
    expect(sandbox.heard.map(({ state }) => state)).toEqual(['in-progress', 'done'])
  })

  test('slow: the message is taken before the wait', async () => {
    const sandbox = openSandbox()
    let casesAtWait = 0
    sandbox.parts.wait = async () => {
      casesAtWait = (await sandbox.cases()).length
    }
    sandbox.restart()
    await sandbox.behave({ slowMs: 25_000 })
    expect((await sandbox.hand(submitted())).status).toBe(200)
    expect(casesAtWait).toBe(1)
  })

  test('needs-more: asks once for what was sent and can be misread, then goes on to done', async () => {
    const sandbox = openSandbox()
    await sandbox.behave({ answer: 'needs-more', pace: { inProgressMs: 1000, doneMs: 1000 } })
    await sandbox.hand(submitted())
    await sandbox.pass(5)
    const [, asked] = sandbox.heard
    expect(asked).toMatchObject({ state: 'needs-more', more: [{ slot: 'full-name' }] })
    expect(asked?.more?.[0]?.reason['zh-CN']).toContain('看不清楚，请再填一遍')
    await sandbox.hand(supplemented(2, { 'full-name': '王晓明' }))
    await sandbox.pass(5)
    expect(sandbox.heard.map(({ state }) => state)).toEqual(['in-progress', 'needs-more', 'done'])
  })

  test('needs-more with a slot: only where the agency needs it', async () => {
    for (const [slot, wanted] of [
      ['remark', 'remark'],
      ['employer', 'full-name'],
    ]) {
      const sandbox = openSandbox()
      const more = [{ slot, reason: { 'zh-CN': '请补', en: 'More' } }]
      await sandbox.behave({ answer: 'needs-more', more, pace: { inProgressMs: 0, doneMs: 0 } })
      await sandbox.hand(submitted())
      await sandbox.pass(3)
      expect(sandbox.heard.at(-1)).toMatchObject({ state: 'needs-more', more: [{ slot: wanted }] })
    }
  })

  test('rejected: with words for the citizen, also after a restart; usual undoes it', async () => {
    const sandbox = openSandbox()
    await sandbox.behave({ answer: 'rejected', pace: { inProgressMs: 0, doneMs: 0 } })
    sandbox.restart()
    await sandbox.hand(submitted())
    await sandbox.pass(3)
    expect(sandbox.heard.at(-1)).toMatchObject({
      state: 'rejected',
      note: { 'zh-CN': expect.stringContaining('窗口') },
    })
    const note = { 'zh-CN': '材料不齐', en: 'Papers are missing' }
    await sandbox.behave({ answer: 'rejected', note, pace: { inProgressMs: 0, doneMs: 0 } })
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data: { reference: REFERENCE, state: 'in-progress' } })
    await sandbox.pass(2)
    expect(sandbox.heard.at(-1)).toMatchObject({ state: 'rejected', note })
    await sandbox.behave({})
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data: { reference: REFERENCE, state: 'in-progress' } })
    await sandbox.pass(61)
    expect(sandbox.heard.at(-1)).toMatchObject({ state: 'done', sequence: 7 })
    expect(sandbox.heard.at(-1)).not.toHaveProperty('note')
  })

  test.each<[string, object, number, string]>([
    ['a case that is not there', { reference: 'BB-0000-0000-0000', state: 'done' }, 404, 'no-such-case'],
    ['a case at another agency', { reference: REFERENCE, agency: 'bank', state: 'done' }, 404, 'no-such-case'],
    ['back to accepted', { reference: REFERENCE, state: 'accepted' }, 422, 'bad-field'],
    [
      'asking for what is not needed',
      {
        reference: REFERENCE,
        agency: AGENCY,
        state: 'needs-more',
        more: [{ slot: 'employer', reason: { 'zh-CN': 'a', en: 'a' } }],
      },
      422,
      'slot-not-needed',
    ],
  ])('moving %s is refused', async (_, data, status, code) => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    expect(await sandbox.post('/cases/behave', { type: 'sandbox.move', data })).toMatchObject({
      status,
      told: { code },
    })
    expect(await sandbox.cases()).toMatchObject([{ update: { sequence: 1 } }])
  })
})
