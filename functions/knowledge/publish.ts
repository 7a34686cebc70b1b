// Turns services into the two index files that a running Bangban opens (at publish time only).
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../filings/filing.ts'
import type { Embedder } from '../models/embedder.ts'
import { type Embedded, embedPassages } from './embed-passages.ts'
import { packAlarms } from './alarms/alarm-model.ts'
import type { Alarms } from './alarms/alarms-file.ts'
import type { Elsewhere } from './asked/asked-file.ts'
import { ELSEWHERE_KINDS } from './asked/asked-kinds.ts'
import { packAsked } from './asked/asked-index.ts'
import { rememberedTerms } from './asked/asked-terms.ts'
import { type AskedSentence, FACETS, type Service } from './guide.ts'
import { packSpellings } from './spellings.ts'
import { packRecords } from './index-file/records.ts'
import { byUtf8, packStrings } from './index-file/string-table.ts'
import { guideText, passageTexts, titledPassages } from './passages.ts'
import { cardOf, evidenceOf, storedService } from './records.ts'
import { resolveGuide } from './resolve-guide.ts'
import { buildIndex, type IndexContent } from './search-index.ts'
import { indexName } from './shelf.ts'

export interface PublishOptions {
  /** What people ask that no guide answers: a question that is like it is not answered from one that it is less like. */
  elsewhere?: Elsewhere
  /** Cries for help and wishes to decline, which are learnt beside the rules that hear them. */
  alarms?: Alarms
  /** Gives each passage a vector, so that search can join meaning to words; there are none when left out. */
  embedder?: Embedder
  /** Ends the embedding, and with it the publishing. */
  signal?: AbortSignal
}

/** Of the vectors: how many passages of both languages have none, though there is an embedder, and why. */
export type Lacking = Pick<Embedded, 'missing' | 'failure'>

/**
 * Writes `zh-CN.idx` and `en.idx` into `dir`, each put in place in one step; both carry the same hash of the services.
 * An embedder that fails is no reason not to publish: what has no vector is found by its words.
 * @throws Error when two services have one id, it is ended, or the disk refuses. What was there stays then.
 */
export async function publish(
  services: Service[],
  dir: string,
  { elsewhere, alarms, embedder, signal = new AbortController().signal }: PublishOptions = {},
): Promise<Lacking> {
  const sorted = [...services].sort((a, b) => byUtf8(a.id, b.id))
  const twice = sorted.find((service, i) => service.id === sorted[i + 1]?.id)
  if (twice) throw new Error(`Two services have the id ${twice.id}; give one of them another folder name`)
  const { regionTable } = await import('./region-table.ts')
  const { packSounds } = await import('./sound-table.ts')
  const { packTowns } = await import('./region-town-table.ts')
  const regions = await regionTable()
  const hash = hashOf(sorted, elsewhere, alarms)
  await mkdir(dir, { recursive: true })
  const contents = new Map<string, IndexContent>()
  const lacking: Lacking = { missing: 0 }
  for (const locale of LOCALES) {
    const path = join(dir, indexName(locale))
    const content = contentOf(sorted, locale, hash, regions)
    const said = sorted.map((service) => saidOf(service, locale))
    const others = ELSEWHERE_KINDS.map((kind) => elsewhere?.[kind][locale] ?? [])
    const termsOf = rememberedTerms(locale)
    if (content.sections) packAsked(content.sections, said, others, termsOf)
    const ordinary = [...said.flat().map(({ text }) => text), ...others.flat()]
    if (content.sections) packAlarms(content.sections, locale, ordinary, alarms, termsOf)
    // Places are read from the Chinese file alone.
    if (locale === 'zh-CN' && content.sections) packTowns(content.sections, regions)
    if (locale === 'zh-CN' && content.sections)
      await packSounds(
        content.sections,
        sorted.map((service) => resolveGuide(service, locale)),
      )
    if (locale === 'en' && content.sections) packSpellings(content.sections, content.texts.guides)
    contents.set(path, content)
    if (!embedder) continue
    const texts = sorted.flatMap((service) => titledPassages(resolveGuide(service, locale)))
    const { sections, meta, missing, failure } = await embedPassages(texts, embedder, path, signal)
    contents.set(path, { ...content, meta, sections: new Map([...(content.sections ?? []), ...sections]) })
    lacking.missing += missing
    if (failure) lacking.failure = failure
  }
  for (const [path, content] of contents) await buildIndex(path, content)
  return lacking
}

function contentOf(services: Service[], locale: Locale, hash: string, regions: string): IndexContent {
  const guides = services.map((service) => resolveGuide(service, locale))
  const texts = guides.map(passageTexts)
  const sections = new Map<string, Uint8Array>()
  const ids = packStrings(services.map((service) => service.id))
  sections.set('ids', ids.bytes)
  sections.set('ids/starts', new Uint8Array(ids.starts.buffer))
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((passages, guide) => (starts[guide + 1] = (starts[guide] ?? 0) + passages.length))
  sections.set('starts', new Uint8Array(starts.buffer))
  const facets = guides.flatMap((guide) => guide.sections.map((section) => FACETS.indexOf(section.facet)))
  sections.set('facets', Uint8Array.from(facets))
  packRecords(
    sections,
    'services',
    services.map((service) => JSON.stringify(storedService(service, locale))),
  )
  packRecords(
    sections,
    'filings',
    services.map((service) => (service.filing ? JSON.stringify(service.filing) : '')),
  )
  packRecords(
    sections,
    'cards',
    guides.map((guide, i) => JSON.stringify(cardOf(guide, services[i]?.filing))),
  )
  packRecords(
    sections,
    'evidence',
    guides.map((guide) => JSON.stringify(evidenceOf(guide))),
  )
  packRecords(sections, 'regions', [regions])
  sections.set('ranked', new Uint8Array(ranked(services).buffer))
  return { locale, hash, texts: { guides: guides.map(guideText), passages: texts.flat() }, sections }
}

/** Sentences that people say of a service, with its names and phrases. */
function saidOf({ guides, asked }: Service, locale: Locale): AskedSentence[] {
  const { title, aliases, phrases, sections } = guides[locale]
  const questions = sections.flatMap(({ question }) => question ?? [])
  const named = [title, ...aliases, ...phrases, ...questions].map((text): AskedSentence => ({ text }))
  return [...named, ...(asked?.[locale] ?? [])]
}

/**
 * Numbers of all services, those to offer unasked on top: those that most other guides lead on to, which is where whoever
 * has any of these matters goes next; what can be filed here counts as if two more did.
 */
function ranked(services: Service[]): Uint32Array {
  const leading = new Map<string, number>()
  for (const id of services.flatMap(({ guides }) => guides['zh-CN'].related)) {
    leading.set(id, (leading.get(id) ?? 0) + 1)
  }
  const rank = ({ id, filing }: Service) => (filing ? 2 : 0) + (leading.get(id) ?? 0)
  const ranks = services.map(rank)
  const numbers = services.map((_, guide) => guide)
  return Uint32Array.from(numbers.toSorted((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0)))
}

function hashOf(services: Service[], ...beside: (object | undefined)[]): string {
  const hash = createHash('sha256')
  for (const service of services) hash.update(JSON.stringify(service))
  for (const each of beside) if (each) hash.update(JSON.stringify(each))
  return hash.digest('hex')
}
