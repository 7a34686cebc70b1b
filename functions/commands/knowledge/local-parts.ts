// What the commands about single places work with.
import type { Regions } from '../../knowledge/regions.ts'
import type { Storage } from '../../storage/storage.ts'

export interface LocalParts {
  storage: Storage
  places: Regions
  /** The knowledge folder. */
  folder: string
  /** ISO date, China's day. */
  today: string
  now: Date
  write: (line: string) => void
  /** What went wrong. */
  refuse: (line: string) => void
}

/** `371100 (山东省日照市 · Rizhao, Shandong)`; of a township or village, the county's name. */
export function placeName(code: string, { places }: Pick<LocalParts, 'places'>): string {
  const found = places.nearest(code)
  if (!found) return code
  const { 'zh-CN': chinese, en } = found.name
  return `${code} (${found.code === code ? '' : 'in '}${chinese} · ${en})`
}
