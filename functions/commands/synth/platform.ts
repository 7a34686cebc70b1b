// Where the SST platform lies, and how it gets there.
import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** Some 320 MB from the npm registry and nothing else; a stage must be named, any will do. */
export const INSTALL_PLATFORM = 'npm run infra'

export function platformOf(root: string): string {
  return join(root, '.sst', 'platform')
}

/** An install that was cut off leaves the text without its packages. */
export async function hasPlatform(root: string): Promise<boolean> {
  const needed = ['config.d.ts', 'src/auto/run.ts', 'node_modules/@pulumi/aws/index.js']
  try {
    await Promise.all(needed.map((path) => access(join(platformOf(root), path))))
    return true
  } catch {
    return false
  }
}
