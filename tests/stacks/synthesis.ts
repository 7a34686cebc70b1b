// A synthesis of the stacks for tests, made by the command itself in a process of its own.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe } from 'vitest'
import type { Synthesis } from '../../functions/commands/synth/synthesize.ts'

export const ROOT = resolve(import.meta.dirname, '..', '..')

const isThere = existsSync(join(ROOT, '.sst', 'platform', 'node_modules', '@pulumi', 'aws', 'index.js'))
const WHY_SKIPPED = ' (no SST platform found: npm run infra gets it, 320 MB)'
/** A synthesis takes 3 s on a quiet machine, and a multiple of that beside other tests. */
export const PATIENCE_MS = 120_000

/** Like `describe`; `npm test` lists what is skipped with its name, and so the reason. */
export function describeStacks(name: string, body: () => void): void {
  describe.skipIf(!isThere)(`${name}${isThere ? '' : WHY_SKIPPED}`, { timeout: PATIENCE_MS }, () => {
    body()
  })
}

/** @throws Error with the exit code as `code`, and what was said as `stderr` */
export async function synthesis(...args: string[]): Promise<Synthesis> {
  const command = join(ROOT, 'functions', 'commands', 'synth.ts')
  const more = { maxBuffer: 16 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, [command, '--json', ...args], more)
  return JSON.parse(stdout) as Synthesis
}

/** What the resources of a type were made with, by their names. */
export function made({ resources }: Synthesis, type: string): Map<string, Record<string, unknown>> {
  return new Map(resources.filter((resource) => resource.type === type).map(({ name, inputs }) => [name, inputs]))
}

/** The only one of its type. */
export function only(all: Synthesis, type: string): Record<string, unknown> {
  const [first, ...more] = made(all, type).values()
  if (!first || more.length > 0) throw new Error(`there are ${first ? 1 + more.length : 0} of ${type}`)
  return first
}

/** The variables of a function's environment. */
export function environmentOf(all: Synthesis, name: string): Record<string, string> {
  const { environment } = made(all, 'aws:lambda/function:Function').get(name) ?? {}
  return (environment as { variables: Record<string, string> }).variables
}
