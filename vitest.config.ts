// How the tests run: each file in a process of its own, and a closing line that a machine can read.
import './functions/config/node-version.mjs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import closingLine from './tests/closing-line.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // Browser tests wait more than they work.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 15_000,
    hookTimeout: 30_000,
    reporters: ['default', closingLine()],
  },
})
