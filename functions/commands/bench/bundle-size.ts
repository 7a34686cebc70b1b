// How much code the chat door loads before its first turn: its entry, and all that this imports at once.
import type { Bundle } from './with-bundle.ts'

/** Thousands of bytes, minified. */
export function bundleKB({ outputs }: Bundle): number {
  return Math.round(coreBytes(outputs) / 10) / 100
}

/** Bytes of the entry and of every chunk that is imported by a statement, each once; what is loaded when used is left out. */
export function coreBytes(outputs: Bundle['outputs']): number {
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
