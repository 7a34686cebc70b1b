// Shows what is stored for places: all of a service in short, or one as the files that it would be put from.
import { stringify } from 'yaml'
import { type Locale, LOCALES } from '../../filings/filing.ts'
import { FACETS, HEADINGS, type RegionOverride, type Section } from '../../knowledge/guide.ts'
import type { KeptRow } from '../../knowledge/write-row.ts'
import { chinaTime } from '../china-time.ts'
import { type LocalParts, placeName } from './local-parts.ts'

type Parts = Pick<LocalParts, 'places' | 'write'>

/** The exit code is 0. */
export function tellRows(service: string, rows: KeptRow[], parts: Parts): number {
  if (rows.length === 0) parts.write(`No rows: ${service} says everywhere what is published.`)
  for (const kept of rows) {
    const { row } = kept
    if (!row) {
      parts.write(headOf(kept, parts))
      continue
    }
    const facts = row.facts.map(({ id }) => id)
    const facets = FACETS.filter((facet) =>
      LOCALES.some((locale) => row.sections[locale].some((each) => each.facet === facet)),
    )
    const said = [...facts, ...facets.map((facet) => `${HEADINGS[facet]['zh-CN']} ${HEADINGS[facet].en}`)]
    parts.write(`${headOf(kept, parts)}\n  ${said.join(' · ')}`)
  }
  return 0
}

/** The exit code: 0 shown, 1 what is stored is no row. */
export function tellRow(kept: KeptRow, parts: Parts): number {
  parts.write(headOf(kept, parts))
  if (!kept.row) return 1
  for (const { name, text } of rowFiles(kept.row, kept.region)) parts.write(`\n--- ${name}\n${text.trimEnd()}`)
  return 0
}

function headOf({ region, row, savedAt }: KeptRow, parts: Parts): string {
  const when = savedAt ? `, stored ${chinaTime(Date.parse(savedAt))}` : ''
  const broken = row ? '' : ': broken, and counts as none; put it anew or remove it'
  return `${placeName(region, parts)}${when}${broken}`
}

/** The row as an editor would write it. */
export function rowFiles({ facts, sections }: RegionOverride, code: string): { name: string; text: string }[] {
  const rows = facts.length > 0 ? [{ name: `${code}.yaml`, text: stringify({ facts }, { lineWidth: 0 }) }] : []
  const texts = LOCALES.flatMap((locale) =>
    sections[locale].length > 0 ? [{ name: `${code}.${locale}.md`, text: markdown(sections[locale], locale) }] : [],
  )
  return [...rows, ...texts]
}

function markdown(sections: Section[], locale: Locale): string {
  return FACETS.flatMap((facet) => {
    const written = sections.filter((section) => section.facet === facet)
    if (written.length === 0) return []
    const texts = written.map(({ question, text }) => (question ? `### ${question}\n\n${text}` : text))
    return [[`## ${HEADINGS[facet][locale]}`, ...texts].join('\n\n')]
  })
    .join('\n\n')
    .concat('\n')
}
