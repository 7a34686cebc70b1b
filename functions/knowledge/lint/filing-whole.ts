// Rules: what filing.yaml says of the filing as a whole fits together: its agencies, helper, registers, or that nobody gets it.
import {
  AGREED,
  type Condition,
  type Filing,
  isSelfCheck,
  NOT_AGREED,
  type Slot,
  UNASKED,
} from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'
import { type TellAt, whenFaults } from './filing-steps.ts'
import { named } from './finding-sense.ts'
import { oneOf } from './one-of.ts'

type Written = Omit<Filing, 'service'>

export function filingIsWhole({ filing }: ServiceFolder): Fault[] {
  if (!filing?.value) return []
  const faults: Fault[] = []
  const tell: TellAt = (path, what, write) => faults.push({ file: filing.file, line: filing.lineOf(path), what, write })
  if (isSelfCheck(filing.value)) selfCheckFaults(filing.value, tell)
  else if (isLeftOut(filing.value))
    tell(
      [],
      '"consent" is missing',
      'write who gets the answers, why and for how long; only where there are no agencies it is left out',
    )
  helperFaults(filing.value, tell)
  registerFaults(filing.value, tell)
  slotFaults(filing.value, tell)
  return faults
}

function isLeftOut({ consent }: Written): boolean {
  return consent.ask['zh-CN'] === UNASKED.ask['zh-CN']
}

/** Nobody gets it: there is nothing to agree to, to bring or to promise, and it ends with what it found. */
function selfCheckFaults({ findings, attachments, helper, registry, promise, ...filing }: Written, tell: TellAt): void {
  const why = 'take it out, or name an agency'
  if (findings.length === 0)
    tell(['agencies'], 'nobody gets this and it finds nothing', 'write findings, or name an agency')
  if (!isLeftOut({ findings, attachments, ...filing }))
    tell(['consent'], 'nobody gets this, so nothing is agreed to', why)
  if (attachments.length > 0) tell(['attachments'], 'nobody gets this, so no paper is asked for', why)
  if (helper) tell(['helper'], 'nobody gets this, so nobody files it for somebody else', why)
  if (registry) tell(['registry'], 'nobody gets this, so nothing is fetched for it', why)
  if (promise) tell(['promise'], 'nobody gets this, so nobody has to be done with it', why)
}

function helperFaults({ helper, slots }: Written, tell: TellAt): void {
  if (!helper) return
  whenFaults(helper.when, ['helper'], slots, tell)
  named(slots, helper.name, ['name'], ['helper', 'name'], tell)
  const consent = named(slots, helper.consent, ['choice'], ['helper', 'consent'], tell)
  const known = [...AGREED, NOT_AGREED]
  const others = consent?.choices?.filter(({ id }) => !known.includes(id)).map(({ id }) => id) ?? []
  if (others.length > 0)
    tell(['helper', 'consent'], `the choice "${others[0]}" of "${helper.consent}" is no way to agree`, oneOf(known))
  if (consent && !consent.when && !isAlways(helper.when, slots))
    tell(
      ['helper', 'consent'],
      `"${helper.consent}" is asked of everybody`,
      'give the slot the same when as the helper',
    )
}

/** A condition that names every choice holds for everybody. */
function isAlways(when: Condition, slots: Slot[]): boolean {
  return Object.entries(when).every(([id, wanted]) => {
    const choices = slots.find((slot) => slot.id === id && !slot.when)?.choices ?? []
    return choices.length > 0 && choices.every((choice) => [wanted].flat().includes(choice.id))
  })
}

function registerFaults({ registry, slots, attachments }: Written, tell: TellAt): void {
  const filled = slots.findIndex((slot) => slot['fill-from'] !== undefined)
  const certified = attachments.findIndex(({ certificate }) => certificate !== undefined)
  const write = 'write registry with its purpose and question'
  if (!registry && filled >= 0) tell(['slots', filled, 'fill-from'], 'no register is asked here', write)
  if (!registry && certified >= 0) tell(['attachments', certified, 'certificate'], 'no register is asked here', write)
  if (registry && filled < 0 && certified < 0)
    tell(
      ['registry'],
      'nothing is fetched from a register',
      'write fill-from or certificate where it is, or take it out',
    )
  attachments.forEach(({ picture, certificate }, index) => {
    if (picture === 'face' && certificate !== undefined)
      tell(['attachments', index, 'certificate'], 'no certificate stands for a face', 'take it out')
  })
}

function slotFaults({ slots }: Written, tell: TellAt): void {
  slots.forEach(({ type, to, story }, index) => {
    if (to && type !== 'date') tell(['slots', index, 'to'], `a slot of type ${type} has no month`, 'take it out')
    if (story && type !== 'text')
      tell(['slots', index, 'story'], `a slot of type ${type} takes no story`, 'take it out')
  })
}
