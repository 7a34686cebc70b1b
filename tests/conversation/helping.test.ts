// Filing for somebody else, with an invented filing: what the agencies hear of it, and what a missing yes ends.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { AgencyMessage } from '../../functions/filings/delivery/agency-api.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { publish } from '../../functions/knowledge/publish.ts'
import { type House, openHouse } from '../house.ts'
import { SOUND, writeKnowledge } from '../knowledge/sound-service.ts'

const NAMES = `  - id: helper-name
    type: name
    label: { zh-CN: 帮忙的人, en: Helper }
    ask: { zh-CN: 您贵姓大名？, en: What is your own name? }
    when: { reader: child }
    example: 王小明
  - id: agreed
    type: choice
    label: { zh-CN: 怎么答应的, en: How they agreed }
    ask: { zh-CN: 本人答应了吗？怎么答应的？, en: Did they agree? How? }
    when: { reader: child }
    choices:
      - { id: in-person, label: { zh-CN: 当面答应, en: In person } }
      - { id: by-phone, label: { zh-CN: 电话里答应, en: By phone } }
      - { id: none, label: { zh-CN: 还没答应, en: Not yet } }
    example: by-phone
`
const AGENCIES = `agencies:
  - { id: library, name: { zh-CN: 市图书馆, en: City library }, needs: [reader, child-name, home, here] }
  - { id: archive, name: { zh-CN: 市档案馆, en: City archive }, needs: [child-name, helper-name] }
helper: { when: { reader: child }, name: helper-name, consent: agreed }
`
const FILING = (SOUND['filing.yaml'] ?? '').replace('  - id: child-name', `${NAMES}  - id: child-name`)

let knowledge: string
beforeAll(async () => {
  const written = FILING.slice(0, FILING.indexOf('agencies:')) + AGENCIES
  const { services, faults } = readKnowledge(writeKnowledge({ 'filing.yaml': written }))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  knowledge = mkdtempSync(join(tmpdir(), 'bangban-helping-'))
  await publish(services, knowledge)
})

interface Talk {
  house: House
  messages: AgencyMessage[]
  reference(): string | undefined
  turn(said: string, minutes?: number): Promise<Reply>
}

async function talk(channel: 'web' | 'phone' = 'web'): Promise<Talk> {
  const messages: AgencyMessage[] = []
  let now = Date.parse('2026-11-21T09:00:00+08:00')
  const house = await openHouse({
    now: () => new Date(now),
    knowledge,
    agencies: async (message) => {
      messages.push(message)
      return { fault: 'asleep', again: true }
    },
  })
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel })
  let count = 0
  let reference: string | undefined
  const turn = async (said: string, minutes = 0): Promise<Reply> => {
    now += minutes * 60_000
    const made = await house.conversations.turn({
      id: `t${(count += 1)}`,
      conversationId: id,
      said,
    })
    if (!made) throw new Error('no reply')
    const receipt = made.parts.find((part) => part.kind === 'receipt')
    if (receipt) reference = receipt.reference
    return made
  }
  return { house, messages, turn, reference: () => reference }
}

const text = (reply: Reply) => JSON.stringify(reply.parts)

describe('Whoever files for somebody else', () => {
  test('is told for whom, and each agency that the person agreed; the helper’s name goes only where it is needed', async () => {
    const { house, messages, turn, reference } = await talk()
    for (const said of ['我要办借书证', '同意', '孩子', '王小明']) await turn(said)
    await turn('电话里答应', 5)
    await turn('李小花', 5)
    await turn('北京市')
    const reviewed = await turn('山东省')
    expect(reviewed.outcome).toBe('reviewing')
    expect(text(reviewed)).toContain('这是您帮李**办的')
    expect(text(reviewed)).not.toContain('李小花')
    expect(text(reviewed)).toContain('王小明')
    await turn('确认提交', 30)
    await house.handover.deliver(reference() ?? '')
    const at = '2026-11-21T01:05:00.000Z'
    const heard = messages.map(({ data }) => [data.agency, 'onBehalf' in data ? data.onBehalf : undefined])
    expect(Object.fromEntries(heard)).toEqual({
      library: { consent: 'by-phone', at },
      archive: { consent: 'by-phone', at, name: '王小明' },
    })
    const kept = await findSubmission(house.storage, reference() ?? '')
    expect(kept?.helper).toEqual({ slot: 'helper-name', consent: 'by-phone', at: Date.parse(at) })
  })

  test('hears on the phone that a name was taken down, and not which', async () => {
    const { turn } = await talk('phone')
    for (const said of ['我要办借书证', '同意', '孩子', '王小明', '当面答应']) await turn(said)
    const named = await turn('李小花')
    expect(text(named) + named.spoken).not.toContain('李小花')
  })

  test('who has no yes of the person files nothing, and nothing is kept of it', async () => {
    const { messages, turn } = await talk()
    for (const said of ['我要办借书证', '同意', '孩子', '王小明']) await turn(said)
    const ended = await turn('还没答应')
    expect(ended.outcome).toBe('cancelled')
    expect(text(ended)).toContain('等本人答应了')
    expect((await turn('继续')).parts.some(({ kind }) => kind === 'ask')).toBe(false)
    expect(messages).toEqual([])
  })

  test('of who files for themselves no agency hears of a helper', async () => {
    const { house, messages, turn, reference } = await talk()
    for (const said of ['我要办借书证', '同意', '自己', '北京市', '山东省', '确认提交']) await turn(said)
    await house.handover.deliver(reference() ?? '')
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.some(({ data }) => 'onBehalf' in data)).toBe(false)
  })
})
