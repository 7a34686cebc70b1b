// Looks in what is built for what the oldest browsers in question do not have: esbuild makes syntax older, not methods.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWidget } from '../../functions/commands/build-widget.ts'

/** Newer than Chrome 103, Firefox 101 or Safari 16.4. */
const TOO_NEW =
  /\.(?:toSorted|toReversed|toSpliced|with|findLast|findLastIndex|groupBy|isWellFormed)\(|Promise\.withResolvers|Object\.groupBy|\(\?<[=!]|RegExp\.escape/g

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangban-built-'))
  await buildWidget(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('loader and panel use nothing newer than the browsers they are for', () => {
  const files = readdirSync(join(folder, 'widget')).filter((name) => name.endsWith('.js'))
  // Six, each under its hash too.
  expect(files).toHaveLength(14)
  for (const name of files) expect(readFileSync(join(folder, 'widget', name), 'utf8').match(TOO_NEW)).toBeNull()
})
