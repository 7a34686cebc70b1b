// Rules: what the steps of filing.yaml name is there, and each step can be answered.
import { comparedWith, type Filing, type Finding, isSelfCheck } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'
import { anewFaults, checkFaults, conditionFaults, type Step, type TellAt } from './filing-steps.ts'
import { oneOf } from './one-of.ts'

export function filingMakesSense(folder: ServiceFolder): Fault[] {
  const { filing } = folder
  if (!filing?.value) return []
  const { slots, attachments, agencies } = filing.value
  const faults: Fault[] = []
  const tell: TellAt = (path, what, write) => faults.push({ file: filing.file, line: filing.lineOf(path), what, write })
  const steps: Step[] = [
    ...slots.map((slot, index): Step => ({ slot, path: ['slots', index], earlier: slots.slice(0, index) })),
    ...attachments.map((attachment, index): Step => ({ attachment, path: ['attachments', index], earlier: slots })),
  ]
  idsStandOnce(steps, agencies, tell)
  for (const step of steps) {
    conditionFaults(step, tell)
    anewFaults(step, tell)
    if (!step.slot) continue
    checkFaults(step.slot, step, tell)
    choiceFaults(step.slot, step.path, tell)
  }
  agencyFaults(filing.value, tell)
  return faults
}

function idsStandOnce(steps: Step[], agencies: Filing['agencies'], tell: TellAt): void {
  const seen = new Set(['consent'])
  for (const { slot, attachment, path } of steps) {
    const id = slot?.id ?? attachment?.id ?? ''
    if (id === 'consent') tell([...path, 'id'], '"consent" is the id of the first question', 'write another id')
    else if (seen.has(id)) tell([...path, 'id'], `the id "${id}" stands here a second time`, 'write another id')
    seen.add(id)
  }
  agencies.forEach(({ id }, index) => {
    if (agencies.findIndex((agency) => agency.id === id) === index) return
    tell(['agencies', index, 'id'], `the id "${id}" stands here a second time`, 'write another id')
  })
}

function choiceFaults(slot: Filing['slots'][number], path: Step['path'], tell: TellAt): void {
  const { type, choices, example } = slot
  if (type !== 'choice') {
    if (choices)
      tell([...path, 'choices'], `a slot of type ${type} has no choices`, 'take them out, or write type: choice')
    return
  }
  if (!choices)
    return tell([...path, 'id'], `"${slot.id}" has no choices`, 'write at least two choices, each with id and label')
  const ids = choices.map(({ id }) => id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return
    tell([...path, 'choices', index, 'id'], `the choice "${id}" stands here a second time`, 'write another id')
  })
  if (!ids.includes(example)) {
    tell([...path, 'example'], `the example "${example}" is none of the choices`, oneOf(ids))
  }
}

/** What no agency needs and no question rests on must not be asked: PIPL article 6, as little as the purpose takes. */
function agencyFaults(
  { slots, attachments, agencies, findings, helper, ...filing }: Omit<Filing, 'service'>,
  tell: TellAt,
): void {
  const known = [...slots, ...attachments].map(({ id }) => id)
  agencies.forEach(({ id, needs }, agency) =>
    needs.forEach((need, index) => {
      const path = ['agencies', agency, 'needs', index]
      if (!known.includes(need)) tell(path, `there is no slot "${need}"`, oneOf(known))
      else if (needs.indexOf(need) !== index) tell(path, `"${id}" names "${need}" a second time`, 'take it out')
    }),
  )
  const restsOn = [...slots, ...attachments, ...agencies, ...findings].flatMap(({ when }) => Object.keys(when ?? {}))
  const looked = findings.flatMap(slotsOfFinding)
  const told = [filing['place-from'], helper?.name, helper?.consent, ...Object.keys(helper?.when ?? {})]
  const compared = slots.flatMap(({ check }) => check.flatMap((rule) => comparedWith(rule) ?? []))
  const used = new Set([...agencies.flatMap(({ needs }) => needs), ...restsOn, ...compared, ...looked, ...told])
  for (const [list, each] of Object.entries({ slots, attachments })) {
    each.forEach(({ id }, index) => {
      if (used.has(id)) return
      const [what, write] = isSelfCheck({ agencies })
        ? ['no finding looks at', 'let a finding look at it']
        : ['no agency needs', 'add it to the needs of an agency']
      tell([list, index, 'id'], `${what} "${id}"`, `${write}, or do not ask it`)
    })
  }
}

/** The slots that a finding looks at besides its `when`. */
function slotsOfFinding(finding: Finding): string[] {
  const measured = (finding.where ?? []).map(({ slot }) => slot)
  if (finding.kind === 'missing') return [...measured, ...(finding.lacks ?? [])]
  if (finding.kind === 'deadline') return [...measured, finding.from]
  return finding.kind === 'retirement-age' ? [...measured, finding.birth, finding.group] : measured
}
