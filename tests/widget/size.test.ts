// Holds the widget to its promise: what a phone on a slow link has to load.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gzipped, ourWidget } from '../../functions/commands/bench/widget-size.ts'

let folder: string
let widget: Awaited<ReturnType<typeof ourWidget>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangban-widget-'))
  widget = await ourWidget(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['loader', 8],
  ['panel', 30],
  ['voice', 15],
] as const)('the %s is at most %i KB with gzip', (part, budget) => {
  expect(gzipped(widget[part])).toBeLessThanOrEqual(budget * 1000)
})

test('the loader does not hold the panel: what nobody touches is not loaded', () => {
  expect(widget.loader.length).toBeLessThan(widget.panel.length / 2)
})
