// How the tests run: each file in a process of its own, and a closing line that a machine can read.
import './functions/config/node-version.mjs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import closingLine from './tests/closing-line.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/published-knowledge.ts'],
    pool: 'forks',
    // Tests in a browser, of a model that stalls and of what is started anew wait more than they work.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', closingLine()],
  },
})
