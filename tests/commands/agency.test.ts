// `npm run agency` tells how it is used, and why there is no sandbox agency to talk to.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const COMMAND = resolve(import.meta.dirname, '../../functions/commands/agency.ts')

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

test('--help prints the usage and is no mistake', () => {
  expect(run(['--help'])).toEqual({ status: 0, stdout: expect.stringMatching(/^npm run agency -- list/), stderr: '' })
})

test('beside a real agency there is no sandbox', () => {
  const env = { BANGBAN_AGENCY_URL: 'https://agency.example/filings?key=hush' }
  const said = 'BANGBAN_AGENCY_URL is set: this house sends its filings there, so there is no sandbox agency.\n'
  expect(run(['list'], env)).toEqual({ status: 1, stdout: '', stderr: said })
})

test('without an address it names the folder it looked in, and makes none', () => {
  const dir = join(tmpdir(), 'bangban-no-such-folder')
  const { status, stdout } = run(['list'], { BANGBAN_DATA_DIR: dir })
  expect(status).toBe(1)
  expect(stdout).toContain('No sandbox agency is running')
  expect(stdout).toContain(
    `No sandbox-agency.json is in ${dir}; if the house keeps its data elsewhere, set BANGBAN_DATA_DIR`,
  )
  expect(existsSync(dir)).toBe(false)
})

test('a setting that cannot be used is told in one line', () => {
  const { status, stdout, stderr } = run(['list'], { BANGBAN_AGENCY_URL: 'http://agency.example/' })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^BANGBAN_AGENCY_URL [^\n]+\n$/)
})
