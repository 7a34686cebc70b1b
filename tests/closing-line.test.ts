// The last line of a test run tells the truth, also about what did not run.
import { expect, test } from 'vitest'
import type { TestModule } from 'vitest/node'
import { closing, requiresAll } from './closing-line.ts'

const error = { message: 'broken' }

test.each([
  ['all went well', [{ tests: ['passed', 'passed'] }], false, ['2 passed, 0 failed'], false],
  ['one failed', [{ tests: ['passed', 'failed'] }], false, ['1 passed, 1 failed'], true],
  [
    'one was skipped',
    [{ tests: ['passed', 'skipped'] }],
    false,
    ['skipped: a.test.ts > 1', '1 passed, 0 failed, 1 skipped'],
    false,
  ],
  [
    'one was skipped where nothing may be',
    [{ tests: ['passed', 'skipped'] }],
    true,
    ['skipped, but nothing may be: a.test.ts > 1', '1 passed, 1 failed'],
    true,
  ],
  ['a file could not be read', [{ tests: [], errors: 1 }, { tests: ['passed'] }], false, ['1 passed, 1 failed'], true],
  ['a hook of a suite broke', [{ tests: ['passed'], suiteErrors: 1 }], false, ['1 passed, 1 failed'], true],
])('%s', (_, modules, required, lines, failed) => {
  expect(closing(modules.map(fakeModule), [], required)).toEqual({ lines, failed })
})

test('an error outside every test is a failure', () => {
  expect(closing([], [error], false)).toEqual({ lines: ['0 passed, 1 failed'], failed: true })
})

test('nothing may be skipped in CI', () => {
  expect([{ CI: 'true' }, { REQUIRE_ALL: '1' }, {}, { CI: 'false' }].map(requiresAll)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

interface Made {
  tests: string[]
  errors?: number
  suiteErrors?: number
}

function fakeModule({ tests, errors = 0, suiteErrors = 0 }: Made): TestModule {
  const times = (count: number) => Array.from({ length: count }, () => error)
  return {
    relativeModuleId: 'a.test.ts',
    errors: () => times(errors),
    children: {
      allTests: () => tests.map((state, index) => ({ fullName: String(index), result: () => ({ state }) })),
      allSuites: () => [{ errors: () => times(suiteErrors) }],
    },
  } as unknown as TestModule
}
