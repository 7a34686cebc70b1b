// The named set of callers: one for each service in each language, those who file, and those who want a person.
import { type Filing, type Locale, LOCALES } from '../../../filings/filing.ts'
import type { Examples } from '../../../knowledge/examples.ts'

export type Goal =
  /** Served when this service answers. */
  | { kind: 'answer'; service: string; sayings: string[] }
  /** Served when this filing is submitted with what was meant. */
  | {
      kind: 'filing'
      service: string
      sayings: string[]
      how: 'voice' | 'keys' | 'mixed'
      branch: Record<string, string>
    }
  /** Served when the line puts them through. */
  | { kind: 'person'; sayings: string[] }

export interface Caller {
  /** The first saying of an answer; otherwise what is filed, how and on which branch. */
  name: string
  locale: Locale
  goal: Goal
  /** After so many replies that did not help they ask for a person; undefined: they never do. */
  patience?: number
}

const PATIENCE = 3
/** Every so many-th caller never asks for a person. */
const STUBBORN = 4

/** What can be said and keyed by anybody, by the type of the slot; the rest are the examples of the filing. */
export const MEANT: Record<string, string> = { 'resident-id': '510202200001010017' }

/** An English line hears English: the examples as they are said there. */
export const IN_ENGLISH: Record<string, string> = {
  王小明: 'Wang Xiaoming',
  王大山: 'Wang Dashan',
  山东省日照市: 'Rizhao, Shandong',
  北京市: 'Beijing',
  河北省石家庄市: 'Shijiazhuang, Hebei',
  山东省日照市东港区: 'Donggang, Rizhao, Shandong',
  朝阳区幸福路1号: '1 Xingfu Road, Chaoyang',
  幸福路1号2单元301: '1 Xingfu Road, unit 2, room 301',
  跳过: 'skip',
}

const PERSON: Record<Locale, string[][]> = {
  'zh-CN': [
    ['我要人工服务', '人工'],
    ['给我转个真人', '转人工'],
  ],
  en: [
    ['I want to talk to a person', 'human'],
    ['put me through to an agent', 'a real person please'],
  ],
}

const OPENING: Record<string, Record<Locale, string[]>> = {
  'cross-province-medical': {
    'zh-CN': ['我要办异地就医备案', '办跨省异地就医备案'],
    en: ['I want to file for medical care in another province', 'file for medical care in another province'],
  },
  'residence-permit': {
    'zh-CN': ['我要办居住证', '办理居住证'],
    en: ['I want to apply for a residence permit', 'apply for a residence permit'],
  },
}

/** Which way through a filing is taken, by its choices; what is not named takes the example. */
const BRANCHES: Record<string, Record<string, string>[]> = {
  'cross-province-medical': [
    { 'for-whom': 'self', stay: 'long-term' },
    { 'for-whom': 'family', stay: 'temporary', 'temporary-reason': 'other' },
  ],
  'residence-permit': [
    { 'for-whom': 'self', ground: 'home', 'home-kind': 'rented', collection: 'counter' },
    { 'for-whom': 'relative', relation: 'child', ground: 'home', 'home-kind': 'family' },
  ],
}

/** @param examples by service @param filings those that can be opened by a sentence that is known here */
export function callers(examples: Map<string, Examples>, filings: Map<string, Filing>): Caller[] {
  const all = [...askers(examples), ...filers(filings), ...wanting()]
  return all.map((caller, at) => (at % STUBBORN === 0 ? caller : { ...caller, patience: PATIENCE }))
}

/** Which part of a guide is asked for goes round, so that all parts are asked for. */
function askers(examples: Map<string, Examples>): Caller[] {
  return [...examples].flatMap(([service, { questions }], at) =>
    LOCALES.flatMap((locale): Caller[] => {
      const asked = questions[locale]
      const first = asked[(at * 7) % asked.length]
      if (!first) return []
      const others = asked.filter((one) => one !== first && one.facet === first.facet)
      const rest = asked.filter((one) => one !== first && one.facet !== first.facet)
      const sayings = [first, ...others, ...rest].slice(0, 3).map(({ ask }) => ask)
      return [{ name: first.ask, locale, goal: { kind: 'answer', service, sayings } }]
    }),
  )
}

function filers(filings: Map<string, Filing>): Caller[] {
  return [...filings.keys()].flatMap((service) =>
    (BRANCHES[service] ?? []).flatMap((branch) =>
      LOCALES.flatMap((locale) =>
        (['voice', 'keys', 'mixed'] as const).flatMap((how): Caller[] => {
          const sayings = OPENING[service]?.[locale]
          const name = `${service} ${locale} ${how} ${Object.values(branch).join('/')}`
          return sayings ? [{ name, locale, goal: { kind: 'filing', service, sayings, how, branch } }] : []
        }),
      ),
    ),
  )
}

function wanting(): Caller[] {
  return LOCALES.flatMap((locale) =>
    PERSON[locale].map((sayings): Caller => ({ name: sayings[0] ?? '', locale, goal: { kind: 'person', sayings } })),
  )
}
