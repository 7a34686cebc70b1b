// Rule: a guide answers what everybody asks first; one that can be applied for here or online answers all.
import { FACETS, HEADINGS, type Facet } from '../guide.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** A signpost needs no more. */
const SIGNPOST: Facet[] = ['who', 'how', 'where']
const WHOLE: Facet[] = FACETS.filter((facet) => facet !== 'faq')

/** Told in the Chinese guide; a heading that only one language lacks is told there by another rule. */
export function neededHeadingsAreThere({ guides, filing }: ServiceFolder): Fault[] {
  const { 'zh-CN': read, en: english } = guides
  // A heading to mend first may be the very one that seems to be missing.
  if (!read?.guide || !english || read.faults.length + english.faults.length > 0) return []
  const { onlineDepth, sections } = read.guide
  const whole = onlineDepth !== 'info' || filing !== undefined
  const there = [...sections, ...english.sections.map(({ section }) => section)].map(({ facet }) => facet)
  return (whole ? WHOLE : SIGNPOST).flatMap((facet) => {
    if (there.includes(facet)) return []
    const before = read.sections.findLast(({ section }) => FACETS.indexOf(section.facet) < FACETS.indexOf(facet))
    const because = SIGNPOST.includes(facet)
      ? 'every guide has it'
      : filing
        ? 'people file it here'
        : `onlineDepth is ${onlineDepth}`
    return [
      {
        file: read.file,
        line: before?.headingLine ?? read.sections[0]?.headingLine ?? 1,
        what: `the heading "## ${HEADINGS[facet]['zh-CN']}" is missing (${because})`,
        write: `write it ${before ? `after "## ${HEADINGS[before.section.facet]['zh-CN']}"` : 'on top'} in both languages`,
      },
    ]
  })
}
