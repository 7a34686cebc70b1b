// What readers say is wrong with the guides, what callers left that no guide answers, and closing what has been looked into.
import { closeContentGap, type ContentGap, listContentGaps } from '../../conversation/feedback/content-gap.ts'
import { closeGuideReport, type KeptReport, listGuideReports } from '../../conversation/feedback/guide-report.ts'
import type { Locale } from '../../filings/filing.ts'
import { FACETS, HEADINGS } from '../../knowledge/guide.ts'
import type { Storage } from '../../storage/storage.ts'
import { chinaTime } from '../china-time.ts'

export interface ReportsParts {
  storage: Storage
  /** ISO date of the guide that is published now. */
  guideAsOf: (service: string, locale: Locale) => string | undefined
  write: (line: string) => void
}

/** Lists the open reports, and then the gaps. The exit code is 0. */
export async function tellReports({ storage, guideAsOf, write }: ReportsParts): Promise<number> {
  const reports = await listGuideReports(storage)
  if (reports.length === 0) write('No reports: nobody has said that a guide is wrong.')
  else write(`${reports.length} report${reports.length === 1 ? '' : 's'}, newest first`)
  for (const report of reports) write(`\n${told(report, guideAsOf(report.service, report.locale))}`)
  const gaps = await listContentGaps(storage)
  if (gaps.length > 0) write(`\n${gaps.length} left as a message that no guide answers, newest first`)
  for (const gap of gaps) write(`\n${toldGap(gap)}`)
  return 0
}

/** Closes a report. The exit code: 0 done, 1 there is no open one with this id. */
export async function closeReport(id: string, { storage, write }: ReportsParts): Promise<number> {
  if ((await closeGuideReport(storage, id)) || (await closeContentGap(storage, id))) {
    write(`closed ${id}`)
    return 0
  }
  write(`there is no open report ${id}, write the id of one: npm run knowledge -- reports`)
  return 1
}

function told(report: KeptReport, asOf: string | undefined): string {
  const { id, service, section, guideAsOf, grade, words, locale, at } = report
  const facet = FACETS.find((name) => name === section)
  const heading = facet && `${HEADINGS[facet]['zh-CN']} ${HEADINGS[facet].en}`
  const changed = asOf !== undefined && asOf !== guideAsOf ? `, now it is of ${asOf}` : ''
  return [
    [service, heading, locale].filter(Boolean).join(' · '),
    `  told ${chinaTime(at)}, guide of ${guideAsOf}${changed}${grade === undefined ? '' : `, rated ${grade} of 5`}`,
    `  ${words === undefined ? '(no words)' : `“${words.replace(/\s+/gu, ' ')}”`}`,
    `  when it is mended: npm run knowledge -- reports --close ${id}`,
  ].join('\n')
}

function toldGap({ id, words, locale, at }: ContentGap): string {
  return [
    `no guide · ${locale}`,
    `  left ${chinaTime(at)}; of its words these stand in guides: ${words}`,
    `  when there is one, or need be none: npm run knowledge -- reports --close ${id}`,
  ].join('\n')
}
