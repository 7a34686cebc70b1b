// Tells from what `dist/` was built, so that a start finds out in a moment whether it must be built anew.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KNOWLEDGE, PROMPTS, ROOT } from './places.ts'

/** All that what is built can depend on: the words, and the code that makes something of them. */
const SOURCES = [KNOWLEDGE, PROMPTS, join(ROOT, 'functions'), join(ROOT, 'web-widget'), join(ROOT, 'package-lock.json')]

/** @param wishes settings that change what is built @returns SHA-256 of names and contents, hex */
export function builtFrom(wishes: Record<string, unknown>): string {
  const hash = createHash('sha256').update(JSON.stringify(wishes))
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (path.endsWith('.json')) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
