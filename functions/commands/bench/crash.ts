// Kills the server with -9 in the middle of turns, starts it again, and looks for what was lost or done twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Citizen } from './citizen.ts'
import { startServer } from './server-process.ts'
import { partitionsAtRest } from '../../wire.ts'

export interface CrashFigures {
  rounds: number
  /** Rounds in which the kill came before the reply did. */
  cutOff: number
  turns: number
  filings: number
  /** Replies, answers or filings that a citizen had been told of and that were gone. */
  lost: number
  /** Turns or filings that stand twice. */
  doubled: number
  seconds: number
}

/** The first turns of a fresh process take some tens of milliseconds: kills fall before, within and after them. */
const KILL_WITHIN_MS = 80

/**
 * Each round starts the server, checks all that was acknowledged, goes on filing, and kills the server during a turn.
 * @param progress told how far it is
 */
export async function benchCrash(rounds: number, progress: (text: string) => void): Promise<CrashFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-crash-'))
  const begun = performance.now()
  const citizens: Citizen[] = []
  let cutOff = 0
  let citizen = new Citizen('zh-CN')
  try {
    for (let round = 0; round < rounds; round += 1) {
      const server = await startServer(folder)
      citizen.server = server.url
      await citizen.recheck()
      if (citizen.done) {
        citizens.push(citizen)
        citizen = new Citizen(citizens.length % 2 === 0 ? 'zh-CN' : 'en')
        citizen.server = server.url
      }
      // Some turns in peace, then one that is cut: over many rounds every turn of the filing has its turn.
      await citizen.advance(round % 4)
      const pending = citizen.advance(1).then(
        () => true,
        () => false,
      )
      await new Promise((resolve) => setTimeout(resolve, Math.random() * KILL_WITHIN_MS))
      await server.kill()
      if (!(await pending)) cutOff += 1
      if ((round + 1) % 10 === 0)
        progress(`${round + 1} of ${rounds} rounds, ${cutOff} cut off, ${citizens.length} filings`)
    }
    const server = await startServer(folder)
    for (const one of [...citizens, citizen]) {
      one.server = server.url
      await one.recheck()
      await one.advance(100)
      await one.recheck()
    }
    await server.kill()
    const all = [...citizens, citizen]
    const stored = (await partitionsAtRest(folder, 'filing#')).map((partition) => partition.slice('filing#'.length))
    const references = all.flatMap(({ reference }) => (reference ? [reference] : []))
    const missing = references.filter((reference) => !stored.includes(reference)).length
    const unasked = stored.filter((reference) => !references.includes(reference)).length
    return {
      rounds,
      cutOff,
      turns: sum(all.map(({ acknowledged }) => acknowledged)),
      filings: references.length,
      lost: missing + sum(all.map(({ lost }) => lost)),
      doubled: unasked + sum(all.map(({ doubled }) => doubled)),
      seconds: Math.round((performance.now() - begun) / 1000),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
