// The way through a filing, walked anew from its answers each time: back, correct and branch need no memory of their own.
import { holds } from './condition.ts'
import type { Answer, Answers, Filing, Slot } from './filing.ts'
import { paperChoices } from './papers/paper-choices.ts'

/** The first question of every filing; its choices are `agree` and `refuse`. */
export const CONSENT = 'consent'
/** Asks whether registers are asked: after the consent, where it can be put at all. */
export const REGISTRY = 'registry'

/** Nobody but the citizen answers these, and no slot of the file stands behind them. */
export function isAgreement(slotId: string): boolean {
  return slotId === CONSENT || slotId === REGISTRY
}

export interface Step {
  slot: Slot
  answer?: Answer
}

export interface Journey {
  /** Every question that applies, in order, as far as the answers decide. */
  steps: Step[]
  /** The first without an answer; none: everything is answered and can be reviewed. */
  open?: Slot
}

/** Walks a filing: each slot and each attachment that applies, in the order of the file. */
export function walk(filing: Filing, answers: Answers): Journey {
  const steps: Step[] = []
  for (const slot of questions(filing)) {
    // A condition may look only at answers that were themselves reached: an answer on a branch left behind counts no more.
    if (!holds(slot.when, reached(steps))) continue
    const answer = answers[slot.id]
    steps.push(answer ? { slot, answer } : { slot })
  }
  const open = steps.find((step) => !step.answer)?.slot
  return open ? { steps, open } : { steps }
}

/** The answers that stand on the journey: what is reviewed and submitted. */
export function reached(steps: Step[]): Answers {
  return Object.fromEntries(steps.flatMap(({ slot, answer }) => (answer ? [[slot.id, answer]] : [])))
}

/** "第 3 步，共 7 步": consent is the first step; `of` may change when a branch is chosen. */
export function progress(journey: Journey, slotId: string): { step: number; of: number } {
  const at = journey.steps.findIndex((step) => step.slot.id === slotId)
  return { step: at + 2, of: journey.steps.length + 1 }
}

/** The question before this one on the journey; before one that is not on it, the last that was answered. */
export function before(journey: Journey, slotId: string | undefined): Slot | undefined {
  const id = slotId === REGISTRY ? journey.open?.id : slotId
  const at = journey.steps.findIndex((step) => step.slot.id === id)
  return at < 0 ? journey.steps.at(-1)?.slot : journey.steps[at - 1]?.slot
}

/** All questions of a filing; an attachment is asked like a slot, may always be brought later, and is skipped in its example. */
export function questions(filing: Filing): Slot[] {
  const attachments = filing.attachments.map((attachment): Slot => ({
    ...attachment,
    type: 'attachment',
    choices: paperChoices(attachment, filing),
    optional: true,
    sensitive: false,
    check: [],
    example: '跳过',
  }))
  return [...filing.slots, ...attachments]
}
