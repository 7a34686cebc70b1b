// Moves the cases of a filing now, because somebody said so.
import type { CaseUpdate } from '../filings/delivery/agency-api.ts'
import { behaviourOf, readBehaviours } from './behaviour.ts'
import { changeCase, listCases } from './case-store.ts'
import { move, USUAL_PACE } from './case.ts'
import type { MoveMessage } from './control-messages.ts'
import { Refusal } from './problems.ts'
import type { SandboxParts } from './sandbox-parts.ts'
import { needsOf, whatIsWanted } from './what-is-wanted.ts'

/** @throws Refusal when there is no such case, or one of them is asked for what its agency does not need */
export async function moveByHand(
  { reference, agency, state, more = [], note }: MoveMessage['data'],
  { storage, now, filings }: SandboxParts,
): Promise<CaseUpdate[]> {
  const behaviours = await readBehaviours(storage)
  const all = await listCases(storage, reference)
  const meant = all.filter(({ update }) => agency === undefined || update.agency === agency)
  if (meant.length === 0) throw new Refusal('no-such-case')
  for (const { service, update } of meant) {
    const needs = needsOf(filings(service), update.agency)
    if (more.some(({ slot }) => slot && !needs.includes(slot))) throw new Refusal('slot-not-needed', 'data.more')
  }
  const moved = await Promise.all(
    meant.map(async ({ update }) => {
      const at = now()
      const { pace = USUAL_PACE } = behaviourOf(behaviours, update.agency)
      return changeCase(storage, update, at, (stands) => {
        if (!stands) return undefined
        const wanted = state === 'needs-more' && { more: whatIsWanted(stands, filings(stands.service), more) }
        return move(stands, { state, ...wanted, ...(note && { note }) }, { now: at, pace })
      })
    }),
  )
  return moved.flatMap((stands) => (stands ? [stands.update] : []))
}
