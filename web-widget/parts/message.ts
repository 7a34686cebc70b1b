// A reply on the page: every part in its form.
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'
import { wordsIn } from '../words/words-in.ts'
import { sayPart } from './answer.ts'
import { askCard } from './ask.ts'
import { choosePart } from './choose.ts'
import { handoverPart, HOTLINE } from './handover.ts'
import { receiptPart } from './receipt.ts'
import { reviewPart } from './review.ts'

/** A reply as one article that can be given focus. */
export function message({ parts, outcome, locale }: Reply, now: View): HTMLElement {
  // All of it is in the reply's language, the words of the interface too, also when it is shown again later.
  const view: View = {
    ...now,
    locale,
    words: wordsIn(locale),
    get elder() {
      return now.elder
    },
  }
  const forms = outcome === 'submitted' ? ticketOf(parts, view) : parts.map((part) => formOf(part, view))
  // Where nothing is found, a person is the next step.
  if (outcome === 'not-found' && !parts.some(({ kind }) => kind === 'handover' || kind === 'ask')) {
    forms.splice(
      1,
      0,
      handoverPart(
        { kind: 'handover', reason: outcome, phones: [{ name: view.words.hotline, number: HOTLINE }] },
        view,
      ),
    )
  }
  const urgent = outcome === 'emergency' && h('div', { class: 'emergency' }, h('h3', {}, view.words.emergency), forms)
  const article: HTMLElement = h('article', { class: 'message', lang: locale, tabindex: -1 }, urgent || forms)
  // Behind what it reads, before what comes next: nobody is to hear of it before the answer.
  article.insertBefore(
    readButton(view, () => view.read(article)),
    article.querySelector(':scope > .choose'),
  )
  return article
}

/** Shown where something can speak the language of the message (`read-aloud.ts`). */
function readButton({ words }: View, read: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'plain read', onclick: read }, draw('speaker'), words.read)
}

/** A reply that is still coming: what can be read, and nothing yet that can be pressed. */
export function comingMessage(parts: ReplyPart[], locale: Locale, view: View): HTMLElement {
  const read = parts.filter(({ kind }) => kind === 'say').map((part) => formOf(part, view))
  return h('article', { class: 'message', lang: locale }, read)
}

/** What the citizen gave, as a strip of its own. */
export function given(text: string, view: View): HTMLElement {
  return h('p', { class: 'given' }, h('span', { class: 'unseen' }, view.words.you), text)
}

/** Nothing can be pressed in a message that has been answered: the page shows one step at a time. */
export function settle(article: Element): void {
  for (const live of article.querySelectorAll('[data-live]')) live.remove()
}

/** Just submitted: what is said of its number heads the ticket, and what is still to be done is part of it. */
function ticketOf(parts: ReplyPart[], view: View): HTMLElement[] {
  const at = parts.findIndex(({ kind }) => kind === 'receipt')
  const receipt = parts[at]
  if (receipt?.kind !== 'receipt') return parts.map((part) => formOf(part, view))
  const remaining = parts.slice(at + 1).flatMap((part) => (part.kind === 'say' ? [part.text] : []))
  const { reference } = receipt
  const saysNumber = (part: ReplyPart) => part.kind === 'say' && part.text.includes(reference)
  const said = parts.slice(0, at).find(saysNumber)
  const before = parts.slice(0, at).filter((part) => !saysNumber(part))
  const after = parts.slice(at + 1).filter(({ kind }) => kind !== 'say')
  const form = (part: ReplyPart) => formOf(part, view)
  const heading = (said?.kind === 'say' && firstClause(said.text, reference)) || view.words.receipt
  return [...before.map(form), receiptPart(receipt, view, { heading, remaining }), ...after.map(form)]
}

/** "Your pre-application is in", with no number in it. */
function firstClause(text: string, reference: string): string | undefined {
  const [clause = ''] = /^[^，,。.]+/u.exec(text) ?? []
  return clause.includes(reference) ? undefined : clause.trim()
}

function formOf(part: ReplyPart, view: View): HTMLElement {
  switch (part.kind) {
    case 'say':
      return sayPart(part, view)
    case 'ask':
      return askCard(part, view)
    case 'choose':
      return choosePart(part, view)
    case 'review':
      return reviewPart(part, view)
    case 'receipt':
      return receiptPart(part, view)
    case 'handover':
      return handoverPart(part, view)
  }
}
