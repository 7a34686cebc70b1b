// The server as a process of its own, to be measured and killed from outside.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { ROOT } from '../places.ts'

export interface ServerProcess {
  url: string
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>
}

/**
 * @param door another file that says where it listens
 * @param settings other than the usual ones, by the names of DESIGN §2.5
 * @throws Error when it ends before it is ready
 */
export async function startServer(
  dataDir: string,
  settings: Record<string, string> = {},
  door = 'functions/local.ts',
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(ROOT, door)], {
    cwd: ROOT,
    // The child inherits nothing that would make it another product than the one a stranger starts.
    env: { PATH: '/usr/bin:/bin', PORT: '0', BANGBAN_DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  for await (const line of createInterface(child.stdout)) {
    const url = /ready: (http:\S+)/.exec(line)?.[1]
    if (!url) continue
    const kill = async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    }
    return { url, kill }
  }
  throw new Error(`the server ended before it was ready: ${said.join('').trim()}`)
}
