// What the words of a village cost: its row and those of the four places that it lies in, read by key among very many.
import type { Published } from './published.ts'
import { readComputed } from './regional-computed.ts'
import { readOnDisk } from './regional-on-disk.ts'
import type { RegionalRead } from './regional-read.ts'

/** Each service has 500 rows on disk; what is measured there takes longest, so it is read least often. */
const COUNTS = { services: 200, reads: 400 }

/** @param counts how many services have rows on disk, and how often a village is read there in each way */
export async function benchRegions(
  published: Published,
  progress: (text: string) => void,
  counts = COUNTS,
): Promise<RegionalRead[]> {
  return [
    ...(await readComputed(published, 5 * counts.reads, progress)),
    ...(await readOnDisk(published, counts, progress)),
  ]
}
