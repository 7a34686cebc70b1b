// A copy of the house in a folder of its own, so that a test may break what is built and start it as people do.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface CopiedHouse {
  dir: string
  /** Runs a program of `functions/` to its end. */
  run(program: string, args?: string[], settings?: Record<string, string>): Ended
  /** Starts `local.ts`: how it ended, or where it listens. */
  start(settings?: Record<string, string>): Promise<Ended | Running>
  remove(): void
}

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

export interface Running {
  url: string
  /** Everything it has written so far. */
  written(): string
  /** As Ctrl-C does; resolves when the process is gone. */
  stop(): Promise<void>
}

const ROOT = resolve(import.meta.dirname, '../..')

/** Port 0 and the copy's own `.data` unless `settings` say otherwise; nothing else comes in from outside. */
export function copyHouse(): CopiedHouse {
  const dir = mkdtempSync(join(tmpdir(), 'bangban-house-'))
  for (const part of ['functions', 'knowledge', 'prompts', 'web-widget', 'package.json'])
    cpSync(join(ROOT, part), join(dir, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'))
  const options = (settings: Record<string, string> = {}) => ({ cwd: dir, env: { PORT: '0', ...settings } })
  return {
    dir,
    run(program, args = [], settings) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join('functions', program), ...args], {
        ...options(settings),
        encoding: 'utf8',
        timeout: 60_000,
      })
      return { status, stdout, stderr }
    },
    async start(settings) {
      const child = spawn(process.execPath, ['functions/local.ts'], options(settings))
      let stdout = ''
      let stderr = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
      const ended = once(child, 'close')
      const ready = new Promise<string>((found) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text
          const [, url] = /^Bangban is ready: (\S+)\n/.exec(stdout) ?? []
          if (url) found(url)
        })
      })
      const url = await Promise.race([ready, ended.then(() => undefined)])
      if (url === undefined) return { status: child.exitCode, stdout, stderr }
      const stop = async () => {
        child.kill('SIGINT')
        await ended
      }
      return { url, written: () => stdout + stderr, stop }
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
