// How much code the chat door loads before its first turn: its entry, and all that this imports at once.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLambda } from '../build-lambda.ts'
import { DIST } from '../places.ts'

/** What the build says of each file that it wrote. */
type Outputs = Awaited<ReturnType<typeof buildLambda>>['chat']['outputs']

/** Built as it ships, in a folder that is gone afterwards; thousands of bytes, minified. */
export async function benchBundleSize(progress: (text: string) => void): Promise<number> {
  progress('building the chat bundle …')
  const folder = await mkdtemp(join(tmpdir(), 'bangban-bundle-'))
  try {
    await cp(DIST, folder, { recursive: true, filter: (path) => !path.startsWith(join(DIST, 'lambda')) })
    const { chat } = await buildLambda(folder)
    return Math.round(coreBytes(chat.outputs) / 10) / 100
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Bytes of the entry and of every chunk that is imported by a statement, each once; what is loaded when used is left out. */
export function coreBytes(outputs: Outputs): number {
  const entries = Object.keys(outputs).filter(
    (path) => outputs[path]?.entryPoint !== undefined && path.endsWith('/index.mjs'),
  )
  const core = new Set(entries)
  for (const path of core) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[imported]) core.add(imported)
    }
  }
  return [...core].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0)
}
