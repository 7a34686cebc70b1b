// The papers of a filing as a list to tick: which of them apply, given the answers so far, and how each stands.
import type { Answers, Attachment, Condition, Filing } from './filing.ts'
import { reached, walk } from './journey.ts'

/** `open`: nothing is said of it yet; `fetched`: a register's certificate stands in its place. */
export const PAPER_STATES = ['open', 'have', 'sent', 'fetched', 'later'] as const
export type PaperState = (typeof PAPER_STATES)[number]

export interface ListedPaper {
  paper: Attachment
  state: PaperState
  /** False: answers that are still to come decide whether it is needed. */
  certain: boolean
}

/** Every paper that applies or may still, in the order of the file. What the answers rule out is left out. */
export function checklist(filing: Filing, answers: Answers): ListedPaper[] {
  const known = reached(walk(filing, answers).steps)
  return filing.attachments.flatMap((paper) => {
    const applies = holdsYet(paper.when, known, filing)
    return applies === 'no' ? [] : [{ paper, state: stateOf(answers[paper.id]), certain: applies === 'yes' }]
  })
}

type Holds = 'yes' | 'no' | 'open'

/** A slot without an answer is open as long as it may still be asked. */
function holdsYet(condition: Condition | undefined, known: Answers, filing: Filing): Holds {
  const all = Object.entries(condition ?? {}).map(([slot, wanted]): Holds => {
    const answer = known[slot]
    if (answer) return 'value' in answer && [wanted].flat().includes(answer.value) ? 'yes' : 'no'
    const asked = filing.slots.find(({ id }) => id === slot)
    return asked && holdsYet(asked.when, known, filing) !== 'no' ? 'open' : 'no'
  })
  if (all.includes('no')) return 'no'
  return all.includes('open') ? 'open' : 'yes'
}

function stateOf(answer: Answers[string] | undefined): PaperState {
  if (!answer || 'skipped' in answer) return 'open'
  if ('upload' in answer) return 'sent'
  if ('certificate' in answer) return 'fetched'
  return 'later' in answer && !answer.have ? 'later' : 'have'
}
