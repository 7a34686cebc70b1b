// Who serves the database of a data folder: the one process that holds its lock; all others go through that one.
import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { json, text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { openEngine, type Answer } from './dynalite-engine.ts'

/** Where a door can be reached, and a random name that proves it is the one meant. */
export interface Door {
  endpoint: string
  id: string
}

export interface Backend {
  /** Rejects when the process behind it has gone; whether the operation was carried out is then unknown. */
  answer(target: string, authorization: string, body: string): Promise<Answer>
  close(): Promise<void>
}

/** An owner that has taken the lock needs a moment until it can be asked. */
const PATIENCE_MS = 2000
const PROBE_MS = 500
/** Longer than any client waits; an owner that is only stopped must not hold requests for ever. */
const ANSWER_MS = 5000

/**
 * Becomes the owner of `folder`, or joins the process that is. Only LevelDB's lock decides: it ends with its process,
 * even after `kill -9`, so a stale `owner.json` does no harm.
 * @param own the door that other processes shall use when this one becomes the owner
 * @throws Error when another process holds the folder but does not answer for 2 s
 */
export async function ownOrJoin(folder: string, own: Door): Promise<Backend> {
  const file = join(folder, 'owner.json')
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const owner = await readDoor(file)
    if (owner && owner.id !== own.id && (await isOpen(owner))) return through(owner)
    const engine = await openEngine(join(folder, 'tables'))
    if (engine !== 'locked') {
      await writeDoor(file, own)
      const close = async (): Promise<void> => {
        await rm(file, { force: true })
        await engine.close()
      }
      return { answer: (target, _, body) => engine.answer(target, body), close }
    }
    if (performance.now() > deadline) {
      throw new Error(`Another process holds the database in ${folder} but does not answer: end it and start again`)
    }
    await pause(25)
  }
}

function through({ endpoint }: Door): Backend {
  const agent = new Agent({ keepAlive: true })
  return {
    answer: (target, authorization, body) =>
      new Promise((resolve, reject) => {
        const headers = { 'x-amz-target': target, authorization }
        const call = request(endpoint, { method: 'POST', agent, headers, timeout: ANSWER_MS }, (response) => {
          text(response).then((answer) => resolve({ status: response.statusCode ?? 500, body: answer }), reject)
        })
        call.on('timeout', () => call.destroy(new Error('The owner does not answer')))
        call.on('error', reject).end(body)
      }),
    close: async () => agent.destroy(),
  }
}

async function isOpen({ endpoint, id }: Door): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(endpoint, { agent: false, timeout: PROBE_MS }, (response) => {
      json(response).then(
        (door) => resolve((door as Partial<Door>)?.id === id),
        () => resolve(false),
      )
    })
    call.on('timeout', () => call.destroy()).on('error', () => resolve(false))
    call.end()
  })
}

async function readDoor(file: string): Promise<Door | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Door
  } catch {
    return undefined
  }
}

/** Renamed into place, so that nobody reads half of it. */
async function writeDoor(file: string, door: Door): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(door), { mode: 0o600 })
  await rename(draft, file)
}
