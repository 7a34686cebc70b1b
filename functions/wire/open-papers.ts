// Where pictures of papers are kept, where there is a place; loaded with the first that is sent, or must go.
import { randomBytes } from 'node:crypto'
import type { Config } from '../config/config.ts'
import type { Papers } from '../filings/papers/paper.ts'
import type { Storage } from '../storage/storage.ts'

/** Undefined in the cloud without a bucket: an instance there has no disk that lasts. @param key seals every picture */
export function openPapers(config: Config, storage: Storage, key: Buffer, now: () => number): Papers | undefined {
  if (config.bucket === undefined && config.table !== undefined) return undefined
  let opened: Promise<Papers> | undefined
  const load = async () => {
    const { openFiles } = await import('../storage/open-files.ts')
    const { sealedFiles } = await import('../storage/sealed-files.ts')
    const { paperStore } = await import('../filings/papers/paper-store.ts')
    const files = await openFiles(config, 'kept')
    if (!files) throw new Error('There is no place for pictures')
    const random = (bytes: number) => randomBytes(bytes).toString('base64url')
    return paperStore({ storage, files: sealedFiles(files, key), now, random })
  }
  const open = () =>
    (opened ??= load().catch((error: unknown) => {
      // The next one tries anew.
      opened = undefined
      throw error
    }))
  return {
    keep: async (...about) => (await open()).keep(...about),
    find: async (...about) => (await open()).find(...about),
    read: async (...about) => (await open()).read(...about),
    file: async (...about) => (await open()).file(...about),
    forget: async (...about) => (await open()).forget(...about),
    forgetAll: async (...about) => (await open()).forgetAll(...about),
    work: async (...about) => (await open()).work(...about),
  }
}
