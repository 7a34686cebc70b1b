// Publishes the real knowledge once for all test files: each runs in a process of its own, and would do it again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readKnowledge } from '../functions/knowledge/knowledge-files.ts'
import { publish } from '../functions/knowledge/publish.ts'

export async function setup(project: TestProject): Promise<() => void> {
  const { services, elsewhere, alarms, faults } = readKnowledge(resolve(import.meta.dirname, '../knowledge'))
  if (services.length === 0) throw new Error(`There is no knowledge to publish: ${JSON.stringify(faults[0])}`)
  const dir = mkdtempSync(join(tmpdir(), 'bangban-knowledge-'))
  await publish(services, dir, { ...(elsewhere && { elsewhere }), ...(alarms && { alarms }) })
  project.provide('publishedKnowledge', dir)
  return () => rmSync(dir, { recursive: true, force: true })
}
