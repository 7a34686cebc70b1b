// An answer: the fact asked for stands first and large, then the guide's words, then where they come from.
import type { ReplyFact, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Source } from '../../functions/knowledge/guide.ts'
import { h } from '../dom.ts'
import type { View } from '../view.ts'
import { fold } from './fold.ts'
import { papersMark } from './papers.ts'
import { richText } from './rich-text.ts'

type Say = Extract<ReplyPart, { kind: 'say' }>

/** A card when it is from a guide; plain words of the house stand without one. */
export function sayPart(part: Say, view: View): HTMLElement {
  const { text, facts = [], sources = [], generated, checklist, announced } = part
  const materials = sources[0]?.section === 'materials'
  const body = text ? richText(text, materials ? papersMark : undefined) : undefined
  // Something to keep in the hand, not to read once.
  if (checklist) {
    const list: HTMLElement = h(
      'section',
      { class: 'card' },
      body,
      printButton(view, () => view.print(list)),
    )
    return list
  }
  if (facts.length === 0 && sources.length === 0 && !generated)
    return h('div', { class: announced?.kind === 'emergency' ? 'emergency' : 'words' }, body)
  const card: HTMLElement = h(
    'section',
    { class: 'card answer' },
    facts.length > 0 && factsList(facts),
    body,
    body && fold(body, view),
    // Also while it is still being written (GB 45438: who reads it is to notice).
    generated && h('p', { class: 'generated' }, view.words.generated),
    origin(sources, view, () => view.print(card)),
  )
  return card
}

function factsList(facts: ReplyFact[]): HTMLElement {
  const rows = facts.map(({ label, value }) =>
    h('div', { class: 'fact' }, h('dt', {}, label), h('dd', {}, figure(value))),
  )
  return h('dl', { class: 'facts' }, rows)
}

/** The figure larger than its unit: **40** 元; a word that stands for one, such as 免费, as large, and a code in groups too. */
function figure(value: string): (string | HTMLElement)[] {
  const [, number, unit] = /^([\d,.–-]+(?: \d{3})*)\s*(.*)$/.exec(value) ?? []
  if (number === value) return [h('b', {}, value)]
  if (number && unit) return [h('b', {}, number), ` ${unit}`]
  return value.length <= 6 ? [h('b', {}, value)] : [value]
}

/** The guide first; the law behind its figures folds out. */
function origin(sources: Source[], view: View, print: () => void): HTMLElement | undefined {
  const [guide, ...legal] = sources
  if (!guide) return undefined
  const { words, base, locale, region } = view
  const query = new URLSearchParams({ locale, ...(region && { region }) })
  const choice = `wrong:${guide.service}:${guide.section}`
  const address = `${base}/guides/${encodeURIComponent(guide.service)}?${query.toString()}#${guide.section}`
  return h(
    'footer',
    { class: 'origin' },
    h('p', {}, outward(address, words.from(guide.title)), ` · ${words.asOf(guide.asOf)}`),
    legal.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, words.legal),
        legal.map(({ title, url, asOf }) => h('p', {}, url ? outward(url, title) : title, ` · ${words.asOf(asOf)}`)),
      ),
    printButton(view, print),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-live': true,
        onclick: () => view.give({ choice, shown: words.wrong }),
      },
      words.wrong,
    ),
  )
}

function printButton({ words }: View, print: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'quiet', onclick: print }, words.print)
}

/** Beside the conversation, not over it. */
function outward(href: string, text: string): HTMLElement {
  return h('a', { href, target: '_blank', rel: 'noopener' }, text)
}
