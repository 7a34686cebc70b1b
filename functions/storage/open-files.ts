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

/** Undefined in the cloud without a bucket: nothing is kept then. */
export async function openFiles({ bucket, awsRegion, table, dataDir }: FilesSettings): Promise<Files | undefined> {
  if (bucket !== undefined) {
    const { s3Files } = await import('./s3-files.ts')
    return s3Files({ bucket, region: awsRegion })
  }
  if (table !== undefined) return undefined
  const { diskFiles } = await import('./disk-files.ts')
  return diskFiles(join(dataDir, 'files'))
}
