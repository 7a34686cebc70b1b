// Builds the bundles of the cloud door as they ship, and one without us, into a folder that is gone afterwards.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLambda, bundleForLambda } from '../build-lambda.ts'
import { DIST } from '../places.ts'

export interface Bundle {
  /** As `dist/` is. */
  dist: string
  /** Folder of the chat door. */
  chat: string
  /** What the build says of each file of the chat door. */
  outputs: Awaited<ReturnType<typeof buildLambda>>['chat']['outputs']
  /** Folder of `floor-door.ts`. */
  floor: string
}

const FLOOR = join(import.meta.dirname, 'floor-door.ts')

export async function withBundle<T>(
  progress: (text: string) => void,
  work: (bundle: Bundle) => Promise<T>,
): Promise<T> {
  progress('building the chat bundle …')
  const dist = await mkdtemp(join(tmpdir(), 'bangban-bundle-'))
  try {
    await cp(DIST, dist, { recursive: true, filter: (path) => !path.startsWith(join(DIST, 'lambda')) })
    const { chat } = await buildLambda(dist)
    const floor = join(dist, 'lambda', 'floor')
    await bundleForLambda(FLOOR, floor)
    return await work({ dist, chat: join(dist, 'lambda', 'chat'), outputs: chat.outputs, floor })
  } finally {
    await rm(dist, { recursive: true, force: true })
  }
}
