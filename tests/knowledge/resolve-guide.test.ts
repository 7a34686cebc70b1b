// The nearest place that has written something decides, for figures and for headings; all else is the nation's.
import { describe, expect, test } from 'vitest'
import { readService } from '../../functions/knowledge/service-files.ts'
import { regionChain } from '../../functions/knowledge/region-chain.ts'
import { resolveGuide } from '../../functions/knowledge/resolve-guide.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'
import type { Service } from '../../functions/knowledge/guide.ts'

const VILLAGE = '371102001001'

function serviceWith(changes: Record<string, string>): Service {
  const { service, faults } = readService(writeKnowledge(changes), 'library-card')
  expect(faults).toEqual([])
  if (!service) throw new Error('the service cannot be read')
  return service
}

const fee = (value: number) =>
  `facts: [{ id: fee, value: ${value}, firm: true, source: card-rules, asOf: 2026-11-05 }]\n`
const feeIn = (service: Service, region?: string) => {
  const found = resolveGuide(service, 'zh-CN', region).facts.find(({ id }) => id === 'fee')
  return [found?.value, found?.region]
}

test.each([
  [VILLAGE, [VILLAGE, '371102001', '371102', '371100', '370000']],
  ['371102001', ['371102001', '371102', '371100', '370000']],
  ['371102', ['371102', '371100', '370000']],
  ['371100', ['371100', '370000']],
  ['370000', ['370000']],
])('%s looks upwards through %j', (code, chain) => {
  expect(regionChain(code)).toEqual(chain)
})

describe('Figures', () => {
  test('come from the nearest place, and from the nation elsewhere', () => {
    const levels = ['370000', '371100', '371102', '371102001', VILLAGE]
    const changes: Record<string, string> = {}
    levels.forEach((code, index) => {
      changes[`regions/${code}.yaml`] = fee(index + 1)
      const service = serviceWith({ 'regions/371100.yaml': fee(2), ...changes })
      expect(feeIn(service, VILLAGE)).toEqual([`${Math.max(index + 1, 2)} 元`, index === 0 ? '371100' : code])
      expect(feeIn(service, '110101')).toEqual(['10 元', undefined])
      expect(feeIn(service)).toEqual(['10 元', undefined])
    })
  })

  test('stand in the sentences of the place, with the label of the nation', () => {
    const guide = resolveGuide(serviceWith({}), 'en', '371102')
    expect(guide.sections.find(({ facet }) => facet === 'fee')?.text).toBe(
      'A new card is free.\nCall 13800138000 to ask.',
    )
    expect(guide.facts.find(({ id }) => id === 'fee')).toEqual({
      id: 'fee',
      facet: 'fee',
      kind: 'money',
      label: 'Fee for a new card',
      value: 'free',
      firm: true,
      source: 'card-rules',
      asOf: '2026-11-02',
      region: '371100',
    })
  })

  test('that a place takes back are not shown there', () => {
    const rewritten = {
      'regions/371100.zh-CN.md': '## 多少钱\n\n问当地。\n',
      'regions/371100.en.md': '## What it costs\n\nAsk there.\n',
    }
    const none = 'facts: [{ id: fee, firm: false, source: card-rules, asOf: 2026-11-05 }]\n'
    const guide = resolveGuide(serviceWith({ ...rewritten, 'regions/371100.yaml': none }), 'zh-CN', '371100')
    expect(guide.facts.find(({ id }) => id === 'fee')?.value).toBe('以当地规定为准')
    expect(JSON.stringify(guide.sections)).not.toContain('10 元')
  })
})

describe('Headings', () => {
  test('of a place replace those of the nation and keep the order', () => {
    const guide = resolveGuide(serviceWith({}), 'zh-CN', VILLAGE)
    expect(guide.sections.map(({ facet, region }) => [facet, region])).toEqual([
      ['who', undefined],
      ['materials', '371100'],
      ...['how', 'time', 'fee', 'where', 'pitfalls', 'basis', 'faq'].map((facet) => [facet, undefined]),
    ])
    expect(guide.sections[1]?.text).toBe('什么都不用带。')
  })

  test('may be new there, and its common questions replace all others', () => {
    const whole = serviceWith({
      'regions/371102.zh-CN.md': '## 去哪办\n\n去图书馆。\n\n## 常见问题\n\n### 周末开门吗\n\n开。\n',
      'regions/371102.en.md':
        '## Where to go\n\nGo to the library.\n\n## Common questions\n\n### Open at weekends?\n\nYes.\n',
    })
    const chinese = whole.guides['zh-CN']
    const sections = chinese.sections.filter(({ facet }) => ['who', 'materials', 'fee', 'faq'].includes(facet))
    const service = { ...whole, guides: { ...whole.guides, 'zh-CN': { ...chinese, sections } } }
    const guide = resolveGuide(service, 'zh-CN', '371102')
    expect(guide.sections.map(({ facet }) => facet)).toEqual(['who', 'materials', 'fee', 'where', 'faq'])
    expect(guide.sections.at(-1)).toEqual({ facet: 'faq', question: '周末开门吗', text: '开。', region: '371102' })
  })
})

test('Everything an answer needs comes along', () => {
  const guide = resolveGuide(serviceWith({}), 'zh-CN')
  expect(guide).toMatchObject({
    service: 'library-card',
    title: '借书证',
    reviewed: false,
    phones: [{ name: '服务台', number: '13800138000' }],
  })
  expect(guide.sources).toEqual([
    { id: 'card-rules', title: '借书证', url: 'https://example.cn/rules', asOf: '2026-11-01' },
  ])
  const signed = (name: string) => (SOUND[name] ?? '').replace("by: '', on: ''", "by: 李四, on: '2026-11-03'")
  const reviewed = serviceWith({ 'guide.zh-CN.md': signed('guide.zh-CN.md'), 'guide.en.md': signed('guide.en.md') })
  expect(resolveGuide(reviewed, 'zh-CN').reviewed).toBe(true)
})
