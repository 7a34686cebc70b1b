// What the sandbox agency takes, takes once, and refuses.
import { describe, expect, test } from 'vitest'
import { caseUpdate } from '../../functions/filings/delivery/agency-api.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { fingerprint } from '../../functions/sandbox-agency/fingerprint.ts'
import { ANSWERS, openSandbox, REFERENCE, SECRET, START, submitted, supplemented } from './sandbox.ts'

describe('a message that comes more than once', () => {
  test('twenty times at once opens one case', async () => {
    const sandbox = openSandbox()
    const answers = await Promise.all(Array.from({ length: 20 }, () => sandbox.hand(submitted())))
    const [first] = answers
    expect(caseUpdate.parse(first?.told)).toMatchObject({ sequence: 1, received: 1, state: 'accepted' })
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, told: first?.told })
    expect(await sandbox.cases()).toHaveLength(1)
  })

  test('is answered with how the case stands now', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    await sandbox.pass(25)
    expect((await sandbox.hand(submitted())).told).toMatchObject({ sequence: 2, state: 'in-progress' })
    expect(await sandbox.cases()).toHaveLength(1)
  })

  test('with other answers is refused, and the case stays', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    const other = await sandbox.hand(submitted({ ...ANSWERS, 'full-name': '李小红' }))
    expect(other).toMatchObject({ status: 422, told: { code: 'changed-answers' } })
    expect(await sandbox.cases()).toMatchObject([{ update: { sequence: 1 } }])
  })
})

describe('what stays of it', () => {
  test('is which slots came and a keyed hash, and no answer', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    const [kept] = await sandbox.cases()
    expect(kept?.arrived).toEqual([{ slots: ['for-whom', 'full-name'], hash: fingerprint(SECRET, ANSWERS) }])
    const { storage } = sandbox.parts
    const due = await Promise.all((await storage.due(Infinity, 99)).map((key) => storage.get(key)))
    const items = [...due, ...(await storage.list('sandbox-cases', ''))]
    expect(items).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('王小明')
  })
})

describe('what an agency cannot work with', () => {
  const owed = [{ slot: 'photo', label: { 'zh-CN': '照片', en: 'Photo' } }]
  const about = (more: object) => submitted(ANSWERS, more)
  test.each<[string, object, number, string, string | undefined]>([
    ['more than it needs', submitted({ ...ANSWERS, employer: 'a' }), 422, 'slot-not-needed', 'data.answers.employer'],
    ['papers it does not need', about({ owed }), 422, 'slot-not-needed', 'data.answers.photo'],
    ['less than it always needs', submitted({ 'for-whom': 'self' }), 422, 'slot-missing', 'data.answers.full-name'],
    ['an empty answer', submitted({ ...ANSWERS, remark: ' ' }), 422, 'slot-missing', 'data.answers.remark'],
    ['a service without a filing', about({ service: 'passport' }), 422, 'unknown-service', 'data.service'],
    ['an agency of another service', about({ agency: 'bank' }), 422, 'unknown-agency', 'data.agency'],
    ['a filing that is not the first message', about({ message: 2 }), 422, 'bad-field', 'data.message'],
    ['a supplement that is', supplemented(1, { 'full-name': 'a' }), 422, 'bad-field', 'data.message'],
    ['a reference that is none', about({ reference: 'BB-1' }), 422, 'bad-field', 'data.reference'],
    ['a type that is none', { ...submitted(), type: 'filing.gone' }, 422, 'bad-field', 'type'],
    ['a supplement without its filing', supplemented(2, { 'full-name': 'a' }), 409, 'filing-missing', undefined],
  ])('%s', async (_, message, status, code, field) => {
    const sandbox = openSandbox()
    const answer = await sandbox.post('/', message)
    expect([answer.status, answer.told]).toEqual([
      status,
      expect.objectContaining({ status, code, ...(field && { field }) }),
    ])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await sandbox.cases()).toEqual([])
  })

  test('a message whose forerunner is missing may come again later', async () => {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    const early = await sandbox.hand(supplemented(3, { 'full-name': 'a' }))
    expect(early).toMatchObject({ status: 409, told: { code: 'message-missing' } })
  })

  test('who did not sign is not read at all', async () => {
    const sandbox = openSandbox()
    const post = async (body: string, headers: Record<string, string>, path = '/') => {
      const response = await sandbox.request(path, { method: 'POST', body, headers })
      return [response.status, ((await response.json()) as { code: string }).code]
    }
    const body = JSON.stringify(submitted())
    const signed = { ...sign(SECRET, 'a', body, START) }
    const large = JSON.stringify({ ...submitted(), padding: 'a'.repeat(65_536) })
    expect(await post(body, {})).toEqual([401, 'no-signature'])
    expect(await post(`${body} `, signed)).toEqual([401, 'wrong-signature'])
    expect(await post(body, { ...sign(SECRET, 'a', body, START - 301_000) })).toEqual([401, 'wrong-time'])
    expect(await post('{', { ...sign(SECRET, 'a', '{', START) })).toEqual([400, 'bad-json'])
    expect(await post(large, { ...sign(SECRET, 'a', large, START) })).toEqual([413, 'body-too-large'])
    for (const path of ['/cases', '/cases/behave', '/behaviour'])
      expect(await post('{}', {}, path)).toEqual([401, 'no-signature'])
    expect(await post(body, signed, '/nowhere')).toEqual([404, 'not-found'])
    expect((await sandbox.request('/', { method: 'GET' })).headers.get('allow')).toBe('POST')
    expect(await sandbox.cases()).toEqual([])
  })
})

describe('a supplement', () => {
  async function asked(...slots: string[]) {
    const sandbox = openSandbox()
    await sandbox.hand(submitted())
    const more = slots.map((slot) => ({ slot, reason: { 'zh-CN': '请再填', en: 'Again' } }))
    const data = { reference: REFERENCE, state: 'needs-more', more }
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data })
    await sandbox.tick()
    return sandbox
  }

  test('sets the case going again, once however often it comes, and then it ends', async () => {
    const sandbox = await asked('full-name')
    const supplement = supplemented(2, { 'full-name': '王晓明' })
    const answers = await Promise.all(Array.from({ length: 9 }, () => sandbox.hand(supplement)))
    for (const { told } of answers) expect(told).toMatchObject({ sequence: 3, received: 2, state: 'in-progress' })
    expect(answers[0]?.told).not.toHaveProperty('more')
    await sandbox.pass(61)
    expect(sandbox.heard).toMatchObject([
      { sequence: 2, received: 1 },
      { sequence: 4, received: 2, state: 'done' },
    ])
    expect(await sandbox.hand(submitted())).toMatchObject({ status: 200, told: { sequence: 4, received: 2 } })
  })

  test('that leaves something out leaves the case wanting just that', async () => {
    const sandbox = await asked('full-name', 'remark')
    const left = await sandbox.hand(supplemented(2, { remark: '已改' }))
    expect(left.told).toMatchObject({ received: 2, state: 'needs-more', more: [{ slot: 'full-name' }] })
    const all = await sandbox.hand(supplemented(3, { 'full-name': '王晓明' }))
    expect(all.told).toMatchObject({ received: 3, state: 'in-progress' })
  })

  test('to a case that was closed meanwhile is taken, and the case stays closed', async () => {
    const sandbox = await asked('full-name')
    const note = { 'zh-CN': '来窗口取', en: 'Collect it' }
    const data = { reference: REFERENCE, state: 'done', note }
    await sandbox.post('/cases/behave', { type: 'sandbox.move', data })
    const answer = await sandbox.hand(supplemented(2, { 'full-name': '王晓明' }))
    expect(answer.told).toMatchObject({ received: 2, sequence: 4, state: 'done', note })
  })
})
