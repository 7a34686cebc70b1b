// Rules: the facts of one service agree with each other, with their ids, and with what a region need not say again.
import { factsIn, regionChain } from '../region-chain.ts'
import { regionsOf, type ServiceFolder } from '../service-folder.ts'
import { showFact } from '../facts.ts'
import { bareName } from './bare-name.ts'
import type { Fact } from '../guide.ts'
import type { Fault } from '../fault.ts'

/** Readers see label and value alone: the same label with two values says two things of one. */
export function labelsAreNotAmbiguous({ facts }: ServiceFolder): Fault[] {
  const rows = facts?.value ?? []
  return rows.flatMap((fact, index) => {
    const at = rows.findIndex((other) => isCalledAlike(fact, other))
    const first = rows[at]
    if (!facts || !first || at >= index || shown(first) === shown(fact) || first.id === fact.id) return []
    const what = `"${fact.id}" has the label of "${first.id}" in line ${facts.lineOf([at, 'id'])} but says ${shown(fact)}, not ${shown(first)}`
    return [
      {
        file: facts.file,
        line: facts.lineOf([index, 'label']),
        what,
        write: 'write in each label what it is the figure of, or keep the right one',
      },
    ]
  })
}

function isCalledAlike({ label: one }: Fact, { label: other }: Fact): boolean {
  return bareName(one['zh-CN']) === bareName(other['zh-CN']) || bareName(one.en) === bareName(other.en)
}

/** A figure as Chinese readers see it. */
export function shown(fact: Pick<Fact, 'kind' | 'value' | 'unit' | 'firm'>): string {
  return showFact(fact, 'zh-CN')
}

/** `phone-12345` is known by its digits in every guide. */
export function phoneIdsAreTheirNumbers({ facts }: ServiceFolder): Fault[] {
  return (facts?.value ?? []).flatMap(({ id, kind, value, firm }, index) => {
    const [, digits] = /^phone-(\d{3,})$/.exec(id) ?? []
    if (!facts || kind !== 'phone' || !firm || !digits || typeof value !== 'string') return []
    if (value.replace(/\D/g, '') === digits) return []
    const what = `"${id}" holds the number ${value}`
    return [
      {
        file: facts.file,
        line: facts.lineOf([index, 'value']),
        what,
        write: `write '${digits}', or give the fact another id`,
      },
    ]
  })
}

/** Compared with the next larger place, which is what counts without this row. */
export function regionsSayWhatDiffers(folder: ServiceFolder): Fault[] {
  const facts = folder.facts?.value ?? []
  const regions = regionsOf(folder)
  return folder.regions.flatMap(({ code, facts: local }) =>
    (local?.value?.facts ?? []).flatMap((row, index): Fault[] => {
      const [, above] = regionChain(code)
      const larger = factsIn(facts, regions, above).find(({ id }) => id === row.id)
      if (!local || !larger) return []
      const here = { ...larger, ...row }
      const same = (['zh-CN', 'en'] as const).every(
        (locale) => showFact(here, locale) === showFact(larger, locale) && here.label[locale] === larger.label[locale],
      )
      if (!same || here.firm !== larger.firm) return []
      const whose = larger.region ? `the larger place ${larger.region} says` : 'the nation says'
      const what = `"${row.id}" says here what ${whose}: ${shown(larger)}`
      return [
        {
          file: local.file,
          line: local.lineOf(['facts', index, 'id']),
          what,
          write: 'take the row out: a region holds only what differs',
        },
      ]
    }),
  )
}
