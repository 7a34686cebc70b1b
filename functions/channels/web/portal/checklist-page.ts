// The papers of a service as a list to print and tick, with who needs which; it says nothing of anybody.
import { html } from 'hono/html'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import type { Attachment, Condition, Filing } from '../../../filings/filing.ts'
import { besideWords } from './beside-words.ts'
import { frame } from './frame.ts'
import type { Markup } from './markup.ts'
import { markedWords } from './marked-words.ts'
import { phoneList } from './phone-link.ts'
import type { Visit } from './visit.ts'

export function checklistPage(catalogue: Catalogue, visit: Visit, guide: ResolvedGuide, filing: Filing): Markup {
  const { locale, link } = visit
  const words = besideWords(locale).checklist
  const { service, title, phones } = guide
  const always = filing.attachments.filter(({ when }) => !when)
  const some = filing.attachments.filter(({ when }) => when)
  const card = catalogue.card(service, locale)
  const main = html`<article class="wrap part top checklist">
    <h1>${words.title(title)}</h1>
    <p class="lead">${filing.attachments.length > 0 ? words.lead : words.empty}</p>
    ${boxes(always, filing, visit)} ${some.length > 0 && html`<h2>${words.some}</h2>`} ${boxes(some, filing, visit)}
    ${phones.length > 0 && html`<p class="checklist-phones">${phoneList(phones)}</p>`}
    <p class="checklist-notes">${words.notes}</p>
    <p class="actions quiet">${words.print}</p>
    <p class="actions">
      <a class="plain-link" href="${link(`/guides/${encodeURIComponent(service)}`)}">${words.back}</a>
    </p>
  </article>`
  return frame({
    visit,
    path: `/checklist/${encodeURIComponent(service)}`,
    title: words.title(title),
    ...(card && { services: [card] }),
    sheet: 'checklist',
    main,
  })
}

/** A box of its own sort: it is ticked on paper, and keeps nothing. */
function boxes(papers: Attachment[], filing: Filing, { locale }: Visit): Markup | false {
  if (papers.length === 0) return false
  const { when: needed } = besideWords(locale).checklist
  return html`<ul class="boxes">
    ${papers.map(
      ({ label, ask, when }) =>
        html`<li>
          <span class="box" aria-hidden="true"></span>
          <div>
            <p class="box-label">${markedWords(label[locale], locale)}</p>
            <p>${markedWords(ask[locale], locale)}</p>
            ${when && html`<p class="quiet">${needed(conditionWords(when, filing, locale))}</p>`}
          </div>
        </li> `,
    )}
  </ul>`
}

/** In the words of the questions: who fills it in will meet them. */
function conditionWords(condition: Condition, { slots }: Filing, locale: Visit['locale']): string[] {
  const { answered } = besideWords(locale).checklist
  return Object.entries(condition).map(([id, wanted]) => {
    const slot = slots.find((each) => each.id === id)
    const labels = [wanted].flat().map((value) => {
      const choice = slot?.choices?.find((each) => each.id === value)
      return choice?.label[locale] ?? YES_NO[locale][value] ?? value
    })
    return answered(slot?.label[locale] ?? id, labels)
  })
}

const YES_NO: Record<Visit['locale'], Record<string, string>> = {
  'zh-CN': { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
}
