// Rules: what is named elsewhere in the folder is there, and no id is given twice.
import { factIdsIn } from '../facts.ts'
import { FACETS, HEADINGS } from '../guide.ts'
import { oneOf } from './one-of.ts'
import { writtenSections } from './written.ts'
import { LOCALES } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

export function phonesAreFacts(folder: ServiceFolder): Fault[] {
  const facts = folder.facts?.value
  const guide = folder.guides['zh-CN']
  if (!facts || !guide?.guide) return []
  const phones = facts.filter(({ kind, firm }) => kind === 'phone' && firm).map(({ id }) => id)
  return guide.guide.phones.flatMap((id, index) => {
    if (phones.includes(id)) return []
    const write = phones.length > 0 ? oneOf(phones) : 'put the number into facts.yaml first'
    const what = `"${id}" is no phone in facts.yaml with a firm number`
    return [{ file: guide.file, line: guide.lineOf(['phones', index]), what, write }]
  })
}

export function factsNameSources(folder: ServiceFolder): Fault[] {
  const guide = folder.guides['zh-CN']?.guide
  if (!guide) return []
  const sources = guide.sources.map(({ id }) => id)
  const tell = (file: string, line: number, source: string): Fault[] => {
    if (sources.includes(source)) return []
    const write = `${oneOf(sources)}, or add it to the sources of both guides`
    return [{ file, line, what: `the guides have no source "${source}"`, write }]
  }
  const { facts, regions } = folder
  const national =
    facts?.value?.flatMap(({ source }, at) => tell(facts.file, facts.lineOf([at, 'source']), source)) ?? []
  const regional = regions.flatMap(
    ({ facts: local }) =>
      local?.value?.facts.flatMap(({ source }, at) =>
        tell(local.file, local.lineOf(['facts', at, 'source']), source),
      ) ?? [],
  )
  return [...national, ...regional]
}

/** A fact is shown beside its heading even when the text does not name it; without that heading nobody sees it. */
export function factsAreShown(folder: ServiceFolder): Fault[] {
  const { facts, guides } = folder
  const guide = guides['zh-CN']
  if (!facts?.value || !guide?.guide || guide.faults.length > 0) return []
  const written = writtenSections(folder)
  const named = new Set([...written.flatMap(({ section }) => factIdsIn(section.text)), ...guide.guide.phones])
  return facts.value.flatMap(({ id, facet }, index) => {
    if (named.has(id) || written.some(({ section }) => section.facet === facet)) return []
    const write = `write "## ${HEADINGS[facet]['zh-CN']}" in the guides, name {${id}} under another heading, or take it out`
    return [{ file: facts.file, line: facts.lineOf([index, 'id']), what: `nothing in the guides shows "${id}"`, write }]
  })
}

export function idsStandOnce(folder: ServiceFolder): Fault[] {
  const { facts, guides, regions } = folder
  const twice = (file: string, ids: string[], lineAt: (index: number) => number): Fault[] =>
    ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      return [
        { file, line: lineAt(index), what: `the id "${id}" stands here a second time`, write: 'write another id' },
      ]
    })
  return [
    ...(facts?.value ? twice(facts.file, idsOf(facts.value), (at) => facts.lineOf([at, 'id'])) : []),
    ...regions.flatMap(({ facts: local }) =>
      local?.value ? twice(local.file, idsOf(local.value.facts), (at) => local.lineOf(['facts', at, 'id'])) : [],
    ),
    ...LOCALES.flatMap((locale) => {
      const file = guides[locale]
      return file?.guide ? twice(file.file, idsOf(file.guide.sources), (at) => file.lineOf(['sources', at, 'id'])) : []
    }),
  ]
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

/** An example can only find what the guide says. */
export function examplesNameHeadings(folder: ServiceFolder): Fault[] {
  const { examples, guides } = folder
  const guide = guides['zh-CN']
  if (!examples.value || !guide || guide.faults.length > 0) return []
  const known = FACETS.filter((facet) => guide.sections.some(({ section }) => section.facet === facet))
  const { questions, dialogues } = examples.value
  const asked = [
    ...LOCALES.flatMap((locale) =>
      questions[locale].map(({ facet }, at) => ({ facet, path: ['questions', locale, at, 'facet'] })),
    ),
    ...dialogues.flatMap(({ turns }, dialogue) =>
      turns.map(({ facet }, at) => ({ facet, path: ['dialogues', dialogue, 'turns', at, 'facet'] })),
    ),
  ]
  return asked.flatMap(({ facet, path }) => {
    if (known.includes(facet)) return []
    const what = `the guide has no heading "${HEADINGS[facet]['zh-CN']}"`
    return [{ file: examples.file, line: examples.lineOf(path), what, write: oneOf(known) }]
  })
}
