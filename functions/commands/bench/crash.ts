// Kills the server with -9 in the middle of turns and deliveries, starts it again, and looks for what was lost or done twice.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { partitionsAtRest } from '../../wire/at-rest.ts'
import { Citizen } from './citizen.ts'
import { type AgencyBooks, behave, readBooks } from './sandbox-books.ts'
import { type ServerProcess, startServer } from './server-process.ts'

export interface CrashFigures {
  rounds: number
  /** Rounds in which the kill came before the reply did. */
  cutOff: number
  turns: number
  filings: number
  /** What agencies asked for afterwards and were given. */
  supplements: number
  /** Cases that the agency opened. */
  cases: number
  /** Replies, answers, filings or supplements that a citizen had been told of and that were gone. */
  lost: number
  /** Turns, filings, cases or messages that stand twice. */
  doubled: number
  /** Filings that end up told otherwise than they stand with the agency. */
  untrue: number
  seconds: number
}

const SERVICES = ['cross-province-medical', 'residence-permit'] as const
/** The first turns of a fresh process take some tens of milliseconds: kills fall before, within and after them. */
const KILL_WITHIN_MS = 80
/** Some rounds live long enough for the agency to move its cases on and to tell of it. */
const LONGER_MS = [100, 2200] as const
/** Longer than a claim of the outbox or of the agency lasts: after it whoever was killed holds nothing any more. */
const CLAIMS_END_MS = 31_000
const ENDING_MS = 90_000

/**
 * Each round starts the server, checks all that was acknowledged, goes on filing or supplying, and kills the server during
 * a turn; the sandbox agency dies with it. Every case asks for more once.
 * @param progress told how far it is
 */
export async function benchCrash(rounds: number, progress: (text: string) => void): Promise<CrashFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-crash-'))
  const secret = randomBytes(32)
  const start = () => startServer(folder, { BANGBAN_AGENCY_SECRET: secret.toString('base64') })
  const begun = performance.now()
  const citizens: Citizen[] = []
  let cutOff = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      const server = await start()
      if (round === 0) await behave(folder, secret)
      const citizen = nextOf(citizens, round, server)
      await citizen.recheck()
      // Some turns in peace, then one that is cut: over many rounds every turn of the filing has its turn.
      await citizen.advance(round % 6)
      if (round % 3 !== 0) await pause(between(LONGER_MS))
      const pending = citizen.advance(1).then(
        () => true,
        () => false,
      )
      await pause(Math.random() * KILL_WITHIN_MS)
      await server.kill()
      if (!(await pending)) cutOff += 1
      if ((round + 1) % 10 === 0)
        progress(`${round + 1} of ${rounds} rounds, ${cutOff} cut off, ${citizens.length} begun`)
    }
    const books = await endInPeace(citizens, start, folder, secret)
    const told = await judge(citizens, books, folder)
    const seconds = Math.round((performance.now() - begun) / 1000)
    return { rounds, cutOff, turns: sum(citizens.map(({ acknowledged }) => acknowledged)), ...told, seconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Who takes this round: a new citizen when the last has filed, and every third round one who filed before. */
function nextOf(citizens: Citizen[], round: number, server: ServerProcess): Citizen {
  const waiting = citizens.filter(({ reference, closed }) => reference !== undefined && !closed)
  const filing = citizens.find(({ reference }) => reference === undefined)
  const follows = round % 3 === 1 && waiting[Math.floor(Math.random() * waiting.length)]
  const citizen = follows || filing || newcomer(citizens)
  citizen.server = server.url
  return citizen
}

function newcomer(citizens: Citizen[]): Citizen {
  const count = citizens.length
  const made = new Citizen(count % 2 === 0 ? 'zh-CN' : 'en', SERVICES[Math.floor(count / 2) % 2])
  citizens.push(made)
  return made
}

/** Nothing is killed any more: everybody files and supplies to the end, and the agency says what it has. */
async function endInPeace(
  citizens: Citizen[],
  start: () => Promise<ServerProcess>,
  folder: string,
  secret: Buffer,
): Promise<AgencyBooks> {
  await pause(CLAIMS_END_MS)
  const server = await start()
  const deadline = performance.now() + ENDING_MS
  for (const citizen of citizens) citizen.server = server.url
  while (citizens.some(({ closed }) => !closed) && performance.now() < deadline) {
    for (const citizen of citizens.filter(({ closed }) => !closed)) await citizen.advance(citizen.reference ? 1 : 100)
    await pause(500)
  }
  for (const citizen of citizens) await citizen.recheck()
  const books = await readBooks(folder, secret)
  await server.kill()
  return books
}

async function judge(citizens: Citizen[], books: AgencyBooks, folder: string) {
  const stored = (await partitionsAtRest(folder, 'filing#')).map((partition) => partition.slice('filing#'.length))
  const references = citizens.flatMap(({ reference }) => (reference ? [reference] : []))
  const cases = books.filter(({ reference }) => references.includes(reference))
  const each = citizens.map(({ reference, supplied, lastTold }) => {
    const [found, ...more] = cases.filter((one) => one.reference === reference)
    const arrived = found?.arrived ?? 0
    return {
      lost: Math.max(0, 1 + supplied - arrived),
      doubled: more.length + Math.max(0, arrived - 1 - supplied),
      // `checked` is how `done` of a pre-application is told.
      untrue: lastTold?.code === (found?.state === 'done' ? 'checked' : found?.state) ? 0 : 1,
    }
  })
  const missing = references.filter((reference) => !stored.includes(reference)).length
  const unasked = stored.filter((reference) => !references.includes(reference)).length
  return {
    filings: references.length,
    supplements: sum(citizens.map(({ supplied }) => supplied)),
    cases: books.length,
    lost: missing + sum([...each, ...citizens].map(({ lost }) => lost)),
    doubled: unasked + books.length - cases.length + sum([...each, ...citizens].map(({ doubled }) => doubled)),
    untrue: sum(each.map(({ untrue }) => untrue)),
  }
}

function between([from, to]: readonly [number, number]): number {
  return from + Math.random() * (to - from)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
