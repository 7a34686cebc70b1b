// A small service without a fault, invented for tests: a library card with a filing and one region.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const front = (title: string, authority: string, kind: string, phrases: string[]) => `---
id: library-card
itemCode: '000001'
title: ${title}
aliases: []
phrases:
${phrases.map((phrase) => `  - ${phrase}`).join('\n')}
authority: ${authority}
itemType: ${kind}
onlineDepth: apply
caseType: promised
visits: 1
audience: person
phones: [phone-desk]
asOf: 2026-11-01
reviewBy: 2027-11-01
review: { by: '', on: '' }
sources:
  - { id: card-rules, title: ${title}, url: https://example.cn/rules }
related: []
filing: true
---
`

const zhPhrases = [
  '借书证咋办',
  '办借书证要啥',
  '借书证丢了',
  '借书证多少钱',
  '上哪办借书证',
  '娃能办不',
  '几天能好',
  '外地人能办吗',
]
const enPhrases = [
  'how do I get a card',
  'what do I need',
  'I lost my card',
  'is it free',
  'where do I go',
  'can my child',
  'how long',
  'I am new here',
]

/** By path inside the service folder. */
export const SOUND: Record<string, string> = {
  'guide.zh-CN.md': `${front('借书证', '市图书馆', '公共服务', zhPhrases)}
## 谁可以办

满 {age}的人可以申请，第一次办也行。

## 需要什么

带身份证。

- 用 A4 纸复印一张。
- 孩子带户口簿。

## 怎么办

去服务台，填一张表。

## 多久办好

当场就能拿到。

## 多少钱

补一张 {fee}。
打 {phone-desk} 问。

## 去哪办

去离家近的图书馆。

## 注意

别把证借给别人。

## 依据

依据是图书馆的规定。

## 常见问题

### 能让家里人代办吗

可以，带上两个人的身份证。
`,
  'guide.en.md': `${front('Library card', 'City library', 'public service', enPhrases)}
## Who can apply

Anyone who is {age} may apply.

## What you need

Bring your ID card.

- One copy on A4 paper.
- A child brings the household booklet.

## How to apply

Go to the desk and fill in a form.

## How long it takes

You get it at once.

## What it costs

A new card is {fee}.
Call {phone-desk} to ask.

## Where to go

Go to the library near your home.

## Watch out

Do not lend your card to others.

## Legal basis

The basis is the rules of the library.

## Common questions

### Can my family do it for me?

Yes, with both ID cards.
`,
  'facts.yaml': `- { id: age, facet: who, kind: count, value: 6, unit: { zh-CN: 周岁, en: years old }, label: { zh-CN: 年龄, en: Age }, firm: true, source: card-rules, asOf: 2026-11-01 }
- id: fee
  facet: fee
  kind: money
  value: 10
  label: { zh-CN: 补证费, en: Fee for a new card }
  firm: true
  source: card-rules
  asOf: 2026-11-01
- { id: days, facet: fee, kind: workdays, label: { zh-CN: 多久, en: How long }, firm: false, source: card-rules, asOf: 2026-11-01 }
- { id: phone-desk, facet: who, kind: phone, value: '13800138000', label: { zh-CN: 服务台, en: Desk }, firm: true, source: card-rules, asOf: 2026-11-01 }
`,
  'examples.yaml': `questions:
  zh-CN: [{ ask: 借书证咋办, facet: who }]
  en: [{ ask: is it free, facet: fee }]
`,
  'filing.yaml': `title: { zh-CN: 借书证, en: Library card }
identity: { level: none, otherwise: { zh-CN: 请到窗口出示证件。, en: Show your papers at the desk. } }
consent:
  ask: { zh-CN: 您同意吗？, en: Do you agree? }
  why: { zh-CN: 要用姓名。, en: We need your name. }
  refused: { zh-CN: 可以去窗口办。, en: You can go to the desk. }
slots:
  - id: reader
    type: choice
    label: { zh-CN: 给谁办, en: For whom }
    ask: { zh-CN: 给谁办？, en: For whom is it? }
    choices:
      - { id: self, label: { zh-CN: 自己, en: Myself } }
      - { id: child, label: { zh-CN: 孩子, en: My child } }
    example: self
  - id: child-name
    type: name
    label: { zh-CN: 孩子姓名, en: Name of the child }
    ask: { zh-CN: 孩子叫什么？, en: What is the child called? }
    when: { reader: child }
    example: 王小明
  - id: home
    type: region
    label: { zh-CN: 户口在哪, en: Home }
    ask: { zh-CN: 户口在哪个省？, en: Which province is home? }
    example: 北京市
  - id: here
    type: region
    label: { zh-CN: 现在住哪, en: Here }
    ask: { zh-CN: 现在住哪个省？, en: Where do you live now? }
    check:
      - { other-province-than: home, say: { zh-CN: 两地要在两个省。, en: These must be two provinces. } }
    example: 山东省
agencies:
  - { id: library, name: { zh-CN: 市图书馆, en: City library }, needs: [reader, child-name, home, here] }
`,
  'regions/371100.yaml': `facts:
  - { id: fee, value: 0, firm: true, source: card-rules, asOf: 2026-11-02 }
`,
  'regions/371100.zh-CN.md': `## 需要什么

什么都不用带。
`,
  'regions/371100.en.md': `## What you need

Bring nothing.
`,
}

/** Writes a knowledge folder with this one service, with `changes` to its files (`undefined` takes a file away). */
export function writeKnowledge(changes: Record<string, string | undefined> = {}): string {
  const root = join(mkdtempSync(join(tmpdir(), 'bangban-')), 'knowledge')
  for (const [name, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === undefined) continue
    const path = join(root, 'library-card', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return root
}
