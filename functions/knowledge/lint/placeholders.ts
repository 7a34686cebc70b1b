// Rules: a {placeholder} names a fact that has a firm figure, and both languages name the same facts.
import { factIdsIn, PLACEHOLDER } from '../facts.ts'
import { FACETS, HEADINGS, type Facet } from '../guide.ts'
import { factsIn } from '../region-chain.ts'
import { regionsOf, type ServiceFolder } from '../service-folder.ts'
import { figuresOutsideFacts } from './figures.ts'
import { writtenSections, type Written } from './written.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'

/** In a region's text the region's own figures count: what is set locally may be firm there. */
export function placeholdersNameFacts(folder: ServiceFolder): Fault[] {
  const facts = folder.facts?.value
  if (!facts) return []
  const regions = regionsOf(folder)
  return writtenSections(folder).flatMap(({ file, section, textLine, region }) => {
    const known = factsIn(facts, regions, region)
    return section.text.split('\n').flatMap((text, index) => {
      const tell = (what: string, write: string): Fault => ({ file, line: textLine + index, what, write })
      const named = factIdsIn(text).flatMap((id) => {
        const fact = known.find((each) => each.id === id)
        if (!fact)
          return [
            tell(
              `{${id}} names no fact`,
              `write one of: ${near(
                id,
                known.map((each) => each.id),
              )}`,
            ),
          ]
        if (fact.firm) return []
        return [
          tell(
            `{${id}} has no firm figure`,
            'say in words that the place decides and whom to ask, or make it firm in facts.yaml',
          ),
        ]
      })
      const odd = /[{}]/.test(text.replace(PLACEHOLDER, ''))
      return odd
        ? [...named, tell('a brace holds no id of a fact', 'write {id} with small letters, digits and dashes')]
        : named
    })
  })
}

/** A figure that is firm for the nation and not in a region would leave a hole in the nation's sentence. */
export function regionsKeepFiguresOfTheGuide(folder: ServiceFolder): Fault[] {
  const facts = folder.facts?.value ?? []
  return folder.regions.flatMap((region) =>
    (region.facts?.value?.facts ?? []).flatMap((fact, index) => {
      if (fact.firm || !facts.some(({ id, firm }) => id === fact.id && firm)) return []
      const holes = writtenSections(folder).filter(
        ({ section, locale, region: place }) =>
          !place &&
          factIdsIn(section.text).includes(fact.id) &&
          !region.sections[locale]?.sections.some((written) => written.section.facet === section.facet),
      )
      return holes.slice(0, 1).map(({ section, locale }) => ({
        file: region.facts?.file ?? '',
        line: region.facts?.lineOf(['facts', index, 'firm']) ?? 1,
        what: `{${fact.id}} is not firm here, but "${HEADINGS[section.facet][locale]}" of the guide shows its figure`,
        write: `write this heading without the figure in regions/${region.code}.${locale}.md`,
      }))
    }),
  )
}

/** Heading by heading; told once for each fact, in the English file, and only when no figure is left to mend first. */
export function bothLanguagesNameTheSameFacts(folder: ServiceFolder): Fault[] {
  if (placeholdersNameFacts(folder).length + figuresOutsideFacts(folder).length > 0) return []
  const { 'zh-CN': chinese, en: english } = folder.guides
  const written = writtenSections(folder)
  const faults = folder.regions.flatMap(({ code, sections }) =>
    sections['zh-CN'] && sections.en
      ? differences(
          written.filter(({ region }) => region === code),
          sections.en.file,
        )
      : [],
  )
  if (!chinese || !english || chinese.faults.length + english.faults.length > 0) return faults
  return [
    ...differences(
      written.filter(({ region }) => !region),
      english.file,
    ),
    ...faults,
  ]
}

function differences(written: Written[], file: string): Fault[] {
  const ids = new Set(written.flatMap(({ section }) => factIdsIn(section.text)))
  return [...ids].flatMap((id) => {
    const chinese = facetsNaming(id, 'zh-CN', written)
    const english = facetsNaming(id, 'en', written)
    const extra = english.find((facet) => !chinese.includes(facet))
    const lacking = chinese.find((facet) => !english.includes(facet))
    const facet = lacking ?? extra
    const place = written.find(({ section, locale }) => locale === 'en' && section.facet === facet)
    if (!facet || !place) return []
    const what = lacking
      ? `{${id}} stands under "${HEADINGS[lacking]['zh-CN']}" in Chinese but not under "${HEADINGS[lacking].en}" here`
      : `{${id}} stands under "${HEADINGS[facet].en}" here but not under "${HEADINGS[facet]['zh-CN']}" in Chinese`
    return [{ file, line: place.headingLine, what, write: 'give the same figures in both languages' }]
  })
}

function facetsNaming(id: string, locale: Locale, written: Written[]): Facet[] {
  const named = written.filter((each) => each.locale === locale && factIdsIn(each.section.text).includes(id))
  return FACETS.filter((facet) => named.some(({ section }) => section.facet === facet))
}

/** Those that share the most letters with what was written, at most five. */
function near(id: string, ids: string[]): string {
  const shared = (other: string) => [...new Set(id)].filter((letter) => other.includes(letter)).length / other.length
  const best = [...new Set(ids)].toSorted((a, b) => shared(b) - shared(a)).slice(0, 5)
  return best.length > 0 ? best.map((each) => `{${each}}`).join(', ') : 'a fact into facts.yaml first'
}
