// The files of a service that has just begun: whom to call, which is true of every service, and notes for the editor.
import { FACETS, HEADINGS, TOPICS, DECIDERS, type Facet } from './guide.ts'
import { LOCALES, type Locale, type Words } from '../filings/filing.ts'
import { NOTES } from './signpost-notes.ts'
import { SIGNPOST_WORDS } from './signpost-words.ts'

/** When the source of the hotline's number was read last, for all guides. */
const HOTLINE_READ = '2026-11-21'

/** By file name. @param today an ISO date */
export function signpost(id: string, title: Words, today: string): Record<string, string> {
  const guides = LOCALES.map((locale) => [`guide.${locale}.md`, guideText(id, locale, title[locale], today)])
  return {
    ...Object.fromEntries(guides),
    'facts.yaml': FACTS.replaceAll('TODAY', today),
    'examples.yaml': examples(title),
  }
}

function guideText(id: string, locale: Locale, title: string, today: string): string {
  const words = SIGNPOST_WORDS[locale]
  const notes = NOTES[locale]
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`
  return `---
id: ${id}
title: ${JSON.stringify(title)} # ${notes.title}
aliases: [] # ${notes.aliases}
phrases: # ${notes.phrases}
${words
  .phrases(title)
  .map((phrase) => `  - ${JSON.stringify(phrase)}`)
  .join('\n')}
authority: ${words.authority} # ${notes.authority}
itemType: ${words.itemType} # ${notes.itemType}
onlineDepth: info # info · apply · all-online
caseType: promised # on-the-spot · promised
visits: 1 # ${notes.visits}
audience: both # person · business · both
phones: [phone-12345] # ${notes.phones}
asOf: ${today} # ${notes.asOf}
reviewBy: ${nextYear} # ${notes.reviewBy}
review: { by: '', on: '' } # ${notes.review}
sources: # ${notes.sources}
  - { id: hotline-notice, title: '${words.hotlineNotice}', asOf: ${HOTLINE_READ} }
related: [] # ${notes.related}
topic: community # ${TOPICS.join(' · ')}
# decidedBy: living # ${notes.decidedBy}: ${DECIDERS.join(' · ')}
filing: false # ${notes.filing}
---

${FACETS.map((facet) => heading(facet, locale, title)).join('\n')}`
}

/** A heading without text would be a fault: those that a signpost does not need stand in a note. */
function heading(facet: Facet, locale: Locale, title: string): string {
  const text = SIGNPOST_WORDS[locale].sections(title)[facet]
  const note = NOTES[locale].facets[facet]
  const line = `## ${HEADINGS[facet][locale]}`
  return text ? `${line}\n\n<!-- ${note} -->\n\n${text}\n` : `<!--\n${line}\n\n${note}\n-->\n`
}

const FACTS = `# yaml-language-server: $schema=../../dist/schemas/facts.schema.json
# Every figure, phone, date, link and office of this service, once. Guides write {phone-12345}.
# kind: money (yuan) · days · workdays · date · phone · url · place · count (with unit)
# - id: fee-replace
#   facet: fee
#   kind: money
#   value: 20
#   label: { zh-CN: 补领工本费, en: Fee for a new card }
#   firm: true
#   source: card-law
#   asOf: TODAY
- id: phone-12345
  facet: where
  kind: phone
  value: '12345'
  label: { zh-CN: 政务服务热线, en: Government hotline }
  firm: true
  source: hotline-notice
  asOf: ${HOTLINE_READ}
`

function examples(title: Words): string {
  const rows = (locale: Locale) =>
    SIGNPOST_WORDS[locale]
      .examples(title[locale])
      .map(([ask, facet]) => `    - { ask: ${JSON.stringify(ask)}, facet: ${facet} }`)
  return `# yaml-language-server: $schema=../../dist/schemas/examples.schema.json
# Questions that must find this guide, and which part of it: ${FACETS.join(' ')}
# Ask as somebody would who has never read the guide, and for every heading that you add.
questions:
  zh-CN:
${rows('zh-CN').join('\n')}
  en:
${rows('en').join('\n')}
dialogues: []
`
}
