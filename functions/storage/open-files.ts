// Opens the place where files are kept: a bucket where one is named, otherwise a folder of this machine.
import { join } from 'node:path'
import type { Files } from './files.ts'

export interface FilesSettings {
  bucket?: string
  awsRegion: string
  /** Named: the house runs in the cloud, and an instance there has no disk that lasts. */
  table?: string
  dataDir: string
}

/**
 * Undefined where there is no place for files.
 * @param folder of this machine: one that is filled up to a size, or one where nothing makes room for anything
 */
export async function openFiles(
  { bucket, awsRegion, table, dataDir }: FilesSettings,
  folder: 'files' | 'kept' = 'files',
): Promise<Files | undefined> {
  if (bucket !== undefined) {
    const { s3Files } = await import('./s3-files.ts')
    return s3Files({ bucket, region: awsRegion })
  }
  if (table !== undefined) return undefined
  const { diskFiles } = await import('./disk-files.ts')
  return folder === 'kept' ? diskFiles(join(dataDir, folder), Infinity) : diskFiles(join(dataDir, folder))
}
