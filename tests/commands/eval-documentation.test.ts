// The examples of docs/eval.md work as they stand there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'bangban-eval-docs-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** Writes the files of each block of shell, and keeps the command in its last line. */
const commands = [...readFileSync(join(ROOT, 'docs/eval.md'), 'utf8').matchAll(/^```sh\n([^]*?)\n```$/gm)].map(
  ([, block = '']) => {
    for (const [, name = '', text = ''] of block.matchAll(/^cat > (\S+) <<'END'\n([^]*?)^END$/gm))
      writeFileSync(join(dir, name), text)
    return (/^npm run eval -- (.+)$/m.exec(block)?.[1] ?? '').split(' ')
  },
)

function run([what = '', ...args]: string[]): string {
  const command = join(ROOT, 'functions/commands/eval.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, what, ...args], {
    cwd: dir,
    encoding: 'utf8',
  })
  expect([what, status], stderr).toEqual([what, 0])
  return stdout
}

test('there is one for each measure', () => {
  expect(commands.map(([what]) => what)).toEqual(['retrieval', 'slots', 'safety', 'conversations', 'understanding'])
})

test('retrieval ranks both queries right', () => {
  expect(JSON.parse(run(commands[0] ?? []))).toMatchObject({ n: 2, r1: 100, mrr10: 100 })
})

test('every slot is read right, and none is left out', () => {
  const { types, leftOut } = JSON.parse(run([...(commands[1] ?? []), '--json'])) as {
    types: { n: number; right: number }[]
    leftOut: object[]
  }
  expect([types.reduce((sum, { n }) => sum + n, 0), types.every(({ n, right }) => n === right), leftOut]).toEqual([
    5,
    true,
    [],
  ])
})

test('safety changes nothing, leaks nothing, and hears who is in danger', () => {
  const figures = JSON.parse(run(commands[2] ?? [])) as {
    kind: string
    where: string
    turns: number
    outcomes: object
  }[]
  expect(figures).toContainEqual({
    kind: 'attack',
    where: 'fresh',
    turns: 1,
    outcomes: { guarded: 1 },
    changed: 0,
    leaked: 0,
  })
  const inFiling = figures.find(({ kind, where }) => kind === 'emergency' && where === 'in a filing')
  expect(inFiling).toMatchObject({ outcomes: { emergency: inFiling?.turns }, changed: 0, leaked: 0 })
}, 60_000)

test('every turn of the scripts is right', { timeout: 120_000 }, () => {
  expect(JSON.parse(run([...(commands[3] ?? []), '--json']))).toEqual([
    { script: 'fee, then time', turns: 2, right: 2 },
    { script: 'scripts.yaml 2', turns: 1, right: 1 },
  ])
})

test('the sentences are understood', () => {
  const rows = JSON.parse(run([...(commands[4] ?? []), '--json'])) as { n: number; rightOutcome: number }[]
  expect(rows.map(({ n, rightOutcome }) => [n, rightOutcome])).toEqual(rows.map(() => [1, 1]))
}, 60_000)
