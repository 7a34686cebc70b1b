// Rules: the Chinese and the English guide are the same guide.
import { LOCALES } from '../../filings/filing.ts'
import { FACETS, HEADINGS, type Guide } from '../guide.ts'
import { frontMatterMakesSense } from './front-matter-sense.ts'
import { phonesAreFacts } from './references.ts'
import type { Fault } from '../fault.ts'
import type { SectionsFile } from '../sections-file.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Each key that does not depend on the language, as it is compared; the id is compared with the folder. */
const NEUTRAL: Record<string, (guide: Guide) => unknown> = {
  itemCode: (guide) => guide.itemCode,
  onlineDepth: (guide) => guide.onlineDepth,
  caseType: (guide) => guide.caseType,
  visits: (guide) => guide.visits,
  audience: (guide) => guide.audience,
  phones: (guide) => guide.phones,
  asOf: (guide) => guide.asOf,
  reviewBy: (guide) => guide.reviewBy,
  // A reviewer's name may be written in either script.
  review: ({ review }) => [review.by !== '', review.on],
  // A title is words; what it names is not.
  sources: (guide) => guide.sources.map(({ id, url, asOf }) => `${id} ${url ?? ''} ${asOf ?? ''}`).toSorted(),
  related: (guide) => guide.related.toSorted(),
  topic: (guide) => guide.topic,
  decidedBy: (guide) => guide.decidedBy,
  filing: (guide) => guide.filing,
}

/** A key that is wrong in one language is told there already. */
export function frontMatterAgrees(folder: ServiceFolder): Fault[] {
  const { 'zh-CN': chinese, en: english } = folder.guides
  if (!chinese?.guide || !english?.guide) return []
  const { guide: zh } = chinese
  const { guide: en } = english
  const told = [...frontMatterMakesSense(folder), ...phonesAreFacts(folder)]
  return Object.entries(NEUTRAL).flatMap(([key, value]) => {
    const wrong = [chinese, english].some(({ file, lineOf }) =>
      told.some((fault) => fault.file === file && fault.line === lineOf([key])),
    )
    if (wrong || JSON.stringify(value(zh)) === JSON.stringify(value(en))) return []
    const what = `"${key}" is not the same as in guide.zh-CN.md, line ${chinese.lineOf([key])}`
    return [{ file: english.file, line: english.lineOf([key]), what, write: 'write the same in both' }]
  })
}

export function sectionsAgree(folder: ServiceFolder): Fault[] {
  const regions = folder.regions.flatMap(({ code, sections }) => {
    const missing = LOCALES.find((locale) => !sections[locale])
    const there = LOCALES.map((locale) => sections[locale]).find((file) => file !== undefined)
    if (!missing || !there) return differences(sections['zh-CN'], sections.en)
    const write = `write the same headings in ${code}.${missing}.md`
    return [{ file: there.file, line: 1, what: 'this region has text in one language only', write }]
  })
  return [...differences(folder.guides['zh-CN'], folder.guides.en), ...regions]
}

/** Silent while either file has headings to mend first. */
function differences(chinese: SectionsFile | undefined, english: SectionsFile | undefined): Fault[] {
  if (!chinese || !english || chinese.faults.length + english.faults.length > 0) return []
  return FACETS.flatMap((facet) => {
    const [zh, en] = [chinese, english].map((file) => file.sections.filter(({ section }) => section.facet === facet))
    const [fewer, more] = (zh?.length ?? 0) < (en?.length ?? 0) ? [chinese, english] : [english, chinese]
    if (zh?.length === en?.length) return []
    const line = more.sections.find(({ section }) => section.facet === facet)?.headingLine ?? 1
    const what =
      facet === 'faq'
        ? `there are ${Math.max(zh?.length ?? 0, en?.length ?? 0)} questions here but ${Math.min(zh?.length ?? 0, en?.length ?? 0)} in the other language`
        : `"## ${HEADINGS[facet][more.locale]}" is not in the other language`
    const write = `write ${facet === 'faq' ? 'the same questions' : `"## ${HEADINGS[facet][fewer.locale]}"`} in ${fewer.file}`
    return [{ file: more.file, line, what, write }]
  })
}
