// The stacks fit the types of SST, and a slip in them does not.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeStacks, ROOT } from './synthesis.ts'

const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')

/** What the type checker says; an empty text when all is well. */
async function check(project: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSC, '--noEmit', '-p', project], { cwd: ROOT }, (_, stdout) => resolve(stdout.trim()))
  })
}

describeStacks('types', () => {
  test('the stacks are clean, and slips are found where they are', async () => {
    expect(await check('tsconfig.infra.json')).toBe('')
    // Beside the stacks, for the platform is found from there; the type checker alone ever looks at it.
    const project = join(ROOT, '.sst', `slips.${randomUUID()}`)
    const storage = await readFile(join(ROOT, 'stacks', 'storage.ts'), 'utf8')
    const slips = storage
      .replace('deletionProtection:', 'ttll: "expiresAt",\n    deletionProtection:')
      .replace(/from '\.\.?\//g, (start) => start.replace(/\.\.?\//, (up) => (up === '../' ? '../' : '../stacks/')))
    try {
      await writeFile(`${project}.ts`, slips)
      const files = [`${project}.ts`, join(ROOT, 'sst.config.ts')]
      await writeFile(`${project}.json`, JSON.stringify({ extends: '../tsconfig.infra.json', include: [], files }))
      expect(await check(`${project}.json`)).toMatch(/^\S*slips\.\S+\.ts\(\d+,\d+\): error TS2561:.*'ttll'.*'ttl'/)
    } finally {
      await Promise.all([rm(`${project}.ts`, { force: true }), rm(`${project}.json`, { force: true })])
    }
  })
})
