// Begins a service: a folder with every file, and in each a comment that tells what to write.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ID } from './front-matter.ts'
import { FACETS, HEADINGS, type Facet } from './guide.ts'
import type { Locale, Words } from '../filings/filing.ts'

/**
 * @param dir the knowledge folder; `title` may be filled in at once; `today` is an ISO date.
 * @returns the files written, or why none was.
 */
export function newService(
  dir: string,
  id: string,
  { title = '', today }: { title?: string; today: string },
): { files: string[] } | { refused: string } {
  if (!ID.test(id))
    return { refused: `"${id}" is no name for a folder, write small letters, digits and dashes: social-card` }
  if (existsSync(join(dir, id))) return { refused: `there is ${basename(dir)}/${id} already, write another name` }
  const files: Record<string, string> = {
    'guide.zh-CN.md': guideText(id, 'zh-CN', title, today),
    'guide.en.md': guideText(id, 'en', '', today),
    'facts.yaml': FACTS.replaceAll('TODAY', today),
    'examples.yaml': EXAMPLES,
  }
  mkdirSync(join(dir, id), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, id, name), text)
  return { files: Object.keys(files).map((name) => `${basename(dir)}/${id}/${name}`) }
}

function guideText(id: string, locale: Locale, title: string, today: string): string {
  const tips = locale === 'zh-CN' ? CHINESE : ENGLISH
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`
  const sections = FACETS.map((facet) => `## ${HEADINGS[facet][locale]}\n\n<!-- ${ADVICE[facet][locale]} -->\n`)
  return `---
id: ${id}
title: ${title && JSON.stringify(title)} # ${tips.title}
aliases: [] # ${tips.aliases}
phrases: # ${tips.phrases}
authority: # ${tips.authority}
itemType: # ${tips.itemType}
onlineDepth: info # info · apply · all-online
caseType: promised # on-the-spot · promised
visits: 1 # ${tips.visits}
audience: person # person · business · both
phones: [] # ${tips.phones}
asOf: ${today} # ${tips.asOf}
reviewBy: ${nextYear} # ${tips.reviewBy}
review: { by: '', on: '' } # ${tips.review}
sources: [] # ${tips.sources}
related: []
filing: false
---

${sections.join('\n')}`
}

const CHINESE = {
  title: '老百姓怎么叫这件事',
  aliases: '别的叫法、错别字',
  phrases: '至少八句，一行一句，写人们真会说的整句话',
  authority: '主管部门',
  itemType: '行政许可、公共服务……',
  visits: '最多跑几次',
  phones: 'facts.yaml 里电话的 id，先打的写在前面',
  asOf: '核对资料的日期',
  reviewBy: '最晚哪天再核对',
  review: '主管部门审核以后再填',
  sources: '- { id: card-law, title: 《……法》 }',
}

const ENGLISH: typeof CHINESE = {
  title: 'what people call this service',
  aliases: 'other names',
  phrases: 'at least eight, one a line: whole questions as people really say them',
  authority: 'the office in charge',
  itemType: 'licence, public service …',
  visits: 'how often people go to a counter at most',
  phones: 'ids of phone facts in facts.yaml, the one to call first on top',
  asOf: 'when the sources were read',
  reviewBy: 'when they must be read again',
  review: 'filled in when the office in charge has reviewed it',
  sources: '- { id: card-law, title: Law on … }',
}

const ADVICE: Record<Facet, Words> = {
  who: { 'zh-CN': '先说谁能申请，再说谁不行。', en: 'First who may apply, then who may not.' },
  materials: {
    'zh-CN': '先说带什么，不同情况分开列，最多五条。',
    en: 'First what to bring, then a list by case, at most five items.',
  },
  how: { 'zh-CN': '先用一句话说怎么办，再分步骤，最多五步。', en: 'One sentence first, then at most five steps.' },
  time: {
    'zh-CN': '多久办好。天数写成 {id}，数字放在 facts.yaml。',
    en: 'How long it takes. Write {id} and keep the figure in facts.yaml.',
  },
  fee: { 'zh-CN': '要不要钱。金额写成 {id}。', en: 'Whether it costs anything. Write amounts as {id}.' },
  where: {
    'zh-CN': '去哪个窗口，手机上能不能办，打哪个电话问。',
    en: 'Which counter, whether by phone app, which number to call.',
  },
  pitfalls: { 'zh-CN': '最容易办错、白跑的地方。', en: 'What most often goes wrong.' },
  basis: { 'zh-CN': '依据哪部法，一两句话。', en: 'Which law it rests on, in a sentence or two.' },
  faq: {
    'zh-CN': '每个问题一个小标题：### 能让家里人代办吗',
    en: 'One small heading each: ### Can my family do it for me?',
  },
}

const FACTS = `# yaml-language-server: $schema=../../dist/schemas/facts.schema.json
# Every figure, phone, date, link and office of this service, once. Guides write {fee-replace}.
# kind: money (yuan) · days · workdays · date · phone · url · place · count (with unit)
# - id: fee-replace
#   facet: fee
#   kind: money
#   value: 20
#   label: { zh-CN: 补领工本费, en: Fee for a new card }
#   firm: true
#   source: card-law
#   asOf: TODAY
`

const EXAMPLES = `# yaml-language-server: $schema=../../dist/schemas/examples.schema.json
# Questions that must find this guide, and which part of it: who materials how time fee where pitfalls basis faq
# - { ask: 补一张多少钱, facet: fee }
questions:
  zh-CN: []
  en: []
dialogues: []
`
