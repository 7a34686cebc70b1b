// What a service guide is: its facets, its facts and its words, in one language.
import type { Filing, Locale, Words } from '../filings/filing.ts'

export const FACETS = ['who', 'materials', 'how', 'time', 'fee', 'where', 'pitfalls', 'basis', 'faq'] as const
export type Facet = (typeof FACETS)[number]

/** The fixed headings of a guide file, in this order (DESIGN 2.4). */
export const HEADINGS: Record<Facet, Words> = {
  who: { 'zh-CN': '谁可以办', en: 'Who can apply' },
  materials: { 'zh-CN': '需要什么', en: 'What you need' },
  how: { 'zh-CN': '怎么办', en: 'How to apply' },
  time: { 'zh-CN': '多久办好', en: 'How long it takes' },
  fee: { 'zh-CN': '多少钱', en: 'What it costs' },
  where: { 'zh-CN': '去哪办', en: 'Where to go' },
  pitfalls: { 'zh-CN': '注意', en: 'Watch out' },
  basis: { 'zh-CN': '依据', en: 'Legal basis' },
  faq: { 'zh-CN': '常见问题', en: 'Common questions' },
}

/** Under which head a service stands in a list. */
export const TOPICS = ['people', 'work', 'health', 'housing', 'care', 'learning', 'business', 'community'] as const
export type Topic = (typeof TOPICS)[number]

/** Whose rules count for a person who belongs to several places; `same` where the nation has one rule for all. */
export const DECIDERS = ['home', 'insured', 'living', 'work', 'same'] as const
export type Decider = (typeof DECIDERS)[number]

/** What ties a person to a place: hukou, insurance, home, work. */
export type Belonging = Exclude<Decider, 'same'>

export const FACT_KINDS = ['money', 'days', 'workdays', 'date', 'phone', 'url', 'place', 'count'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** One figure, kept once for both languages. `firm: false` is local or unverified: its figure is never shown. */
export interface Fact {
  id: string
  facet: Facet
  kind: FactKind
  /** Yuan, days, count: a number; date: ISO; phone, url: text; place: words. Absent only when not firm. */
  value?: number | string | Words
  /** What is counted, for `count`: 周岁 / years old. */
  unit?: Words
  label: Words
  firm: boolean
  /** Id of one of the guide's sources. */
  source: string
  /** ISO date on which the source was read. */
  asOf: string
}

/** One heading of a guide. `text` may hold `{fact-id}`; a common question is a section with its `question`. */
export interface Section {
  facet: Facet
  question?: string
  text: string
  /** Code of the region whose file wrote this text; absent for the nation. */
  region?: string
}

export interface GuideSource {
  id: string
  title: string
  url?: string
  /** When it was read, where that is not the guide's own date. */
  asOf?: string
}

/** A guide in one language as its file has it, before a region is chosen. */
export interface Guide {
  service: string
  locale: Locale
  itemCode?: string
  title: string
  aliases: string[]
  /** Whole questions as people really say them. */
  phrases: string[]
  authority: string
  itemType: string
  onlineDepth: 'info' | 'apply' | 'all-online'
  caseType: 'on-the-spot' | 'promised'
  /** Visits to a counter at most. */
  visits: number
  audience: 'person' | 'business' | 'both'
  /** Ids of facts of kind phone, the first one to call first. */
  phones: string[]
  asOf: string
  reviewBy: string
  review: { by: string; on: string }
  sources: GuideSource[]
  related: string[]
  topic?: Topic
  decidedBy?: Decider
  filing: boolean
  sections: Section[]
}

/** What can be learnt to be asked for; `any`: only the matter or a situation is named. A common question is asked by its own words. */
export type AskedFacet = Exclude<Facet, 'faq'> | 'any'

/** A sentence that people say of a service, and what of it is asked for, where that is known. */
export interface AskedSentence {
  text: string
  facet?: AskedFacet
}

/** A whole service folder, read and sound: what is published. */
export interface Service {
  id: string
  guides: Record<Locale, Guide>
  facts: Fact[]
  /** By region code: facts that differ there and sections rewritten there. */
  regions: Record<string, RegionOverride>
  filing?: Filing
  /** Sentences that people say of it, from which search learns. */
  asked?: Record<Locale, AskedSentence[]>
}

export interface RegionOverride {
  facts: (Pick<Fact, 'id' | 'source' | 'asOf' | 'firm'> & Pick<Partial<Fact>, 'value' | 'unit' | 'label'>)[]
  sections: Record<Locale, Section[]>
}

/** Where an answer's words come from; `section` is a facet id. */
export interface Source {
  service: string
  section: string
  title: string
  url?: string
  asOf: string
}
