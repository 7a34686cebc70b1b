// Does what is due: moves cases on by the clock, and tells the house of every change until it says that it has heard.
import type { AgencyCallback } from '../filings/delivery/agency-api.ts'
import { backoff } from '../filings/delivery/backoff.ts'
import { sign } from '../filings/delivery/signature.ts'
import { type Behaviour, behaviourOf, isDown, readBehaviours } from './behaviour.ts'
import { type CaseName, changeCase, dueCases } from './case-store.ts'
import { type Callback, type Case, move, USUAL_PACE } from './case.ts'
import { nextMove } from './next-move.ts'
import type { SandboxParts } from './sandbox-parts.ts'

/** Longer than any attempt takes; after it whoever claimed is taken for dead, and the callback is sent again. */
const LEASE_MS = 30_000
/** A house that refuses for so long does not know the filing; one that cannot be reached is never given up. */
const GIVE_UP_MS = 72 * 3600_000
const AT_ONCE = 50

/** @throws AggregateError of what broke, after everything else was done */
export async function workOff(parts: SandboxParts): Promise<void> {
  const { storage, now } = parts
  const behaviours = await readBehaviours(storage)
  const isAwake = ({ agency }: Pick<CaseName, 'agency'>) => !isDown(behaviourOf(behaviours, agency), now())
  if (isDown(behaviours.all, now()) && !Object.keys(behaviours.agencies).some((agency) => isAwake({ agency }))) return
  const due = await awakeCases(storage, now(), isAwake)
  const done = await Promise.allSettled(due.map((name) => attend(name, behaviourOf(behaviours, name.agency), parts)))
  const broken = done.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []))
  if (broken.length > 0) throw new AggregateError(broken, `${broken.length} of ${due.length} cases`)
}

/** The cases of an agency that is down must not hide what is due behind them. */
async function awakeCases(
  storage: SandboxParts['storage'],
  now: number,
  isAwake: (name: CaseName) => boolean,
): Promise<CaseName[]> {
  for (let limit = AT_ONCE; ; limit *= 2) {
    const due = await dueCases(storage, now, limit)
    const awake = due.filter(isAwake)
    if (awake.length >= AT_ONCE || due.length < limit) return awake.slice(0, AT_ONCE)
  }
}

/** One write moves the case and claims its callback: of several workers one sends, and only the newest state goes out. */
async function attend(name: CaseName, behaviour: Behaviour, parts: SandboxParts): Promise<void> {
  const { storage, now, filings } = parts
  const at = now()
  let claimed: Case | undefined
  await changeCase(storage, name, at, (stands) => {
    claimed = undefined
    if (!stands) return undefined
    const isTime = stands.movesAt !== undefined && stands.movesAt <= at
    const clock = { now: at, pace: behaviour.pace ?? USUAL_PACE }
    const next = isTime ? move(stands, nextMove(stands, filings(stands.service), behaviour), clock) : stands
    const { callback } = next
    if (!callback || callback.dueAt > at) return isTime ? next : undefined
    claimed = { ...next, callback: { ...callback, attempts: callback.attempts + 1, dueAt: at + LEASE_MS } }
    return claimed
  })
  if (claimed?.callback) await tell(claimed, claimed.callback, parts)
}

async function tell({ update }: Case, callback: Callback, parts: SandboxParts): Promise<void> {
  const { storage, now, random = Math.random } = parts
  const status = await send(update, parts)
  const at = now()
  await changeCase(storage, update, at, (stands) => {
    // Moved on in the meantime: another callback stands there, or the answer to a message has told the house.
    if (!stands?.callback || stands.update.sequence !== update.sequence) return undefined
    const { callback: _, ...told } = stands
    const isRefused = status >= 400 && status < 500 && at - callback.since >= GIVE_UP_MS
    if ((status >= 200 && status < 300) || isRefused) return told
    return { ...stands, callback: { ...callback, dueAt: at + backoff(callback.attempts, random()) } }
  })
}

/** The status that the house answered; 0 when it could not be reached. */
async function send(update: Case['update'], { secret, now, send: bring }: SandboxParts): Promise<number> {
  const callback: AgencyCallback = { type: 'case.changed', timestamp: update.at, data: update }
  const body = JSON.stringify(callback)
  try {
    return await bring(body, sign(secret, `${update.case}.${update.sequence}`, body, now()))
  } catch {
    return 0
  }
}
