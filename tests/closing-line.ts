// Ends a test run with `N passed, N failed` alone on the last line, and counts a skip as a failure where nothing may be skipped.
import type { Reporter, TestModule, SerializedError } from 'vitest/node'

export interface Closing {
  lines: string[]
  failed: boolean
}

/**
 * The reporter. It speaks when the process ends, so that nothing comes after it.
 * With `CI=true` or `REQUIRE_ALL=1` a skipped test is a failure: what is skipped is named.
 */
export default function closingLine(required = requiresAll(process.env)): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const { lines, failed } = closing(modules, unhandled, required)
      process.once('exit', () => {
        process.stdout.write(`${lines.join('\n')}\n`)
        if (failed) process.exitCode ||= 1
      })
    },
  }
}

export function requiresAll(environment: Record<string, string | undefined>): boolean {
  return environment['CI'] === 'true' || environment['REQUIRE_ALL'] === '1'
}

/** A file that could not be read, or an error outside every test, is one failure: it must not vanish from the count. */
export function closing(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[],
  required: boolean,
): Closing {
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })))
  const inState = (state: string) => tests.filter(({ test }) => test.result().state === state)
  const skipped = tests.length - inState('passed').length - inState('failed').length
  const broken = modules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ])
  const failed = inState('failed').length + broken.length + unhandled.length + (required ? skipped : 0)
  const more = skipped > 0 && !required ? `, ${skipped} skipped` : ''
  const names = tests
    .filter(({ test }) => !['passed', 'failed'].includes(test.result().state))
    .map(
      ({ module, test }) =>
        `${required ? 'skipped, but nothing may be' : 'skipped'}: ${module.relativeModuleId} > ${test.fullName}`,
    )
  return { lines: [...names, `${inState('passed').length} passed, ${failed} failed${more}`], failed: failed > 0 }
}
