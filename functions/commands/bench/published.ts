// Publishes the guides of this checkout among very many made-up ones into a folder that is gone afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKnowledge } from '../../knowledge/knowledge-files.ts'
import { publish } from '../../knowledge/publish.ts'
import { KNOWLEDGE } from '../places.ts'
import { syntheticServices } from './synthetic-services.ts'

export interface Published {
  /** As `dist/` is: the search files lie in `knowledge/`. */
  folder: string
  services: number
  publishSeconds: number
}

/** @param services how many in all; never fewer than there really are */
export async function withPublished<T>(
  services: number,
  progress: (text: string) => void,
  work: (published: Published) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-bench-'))
  try {
    const { services: real, elsewhere, alarms } = readKnowledge(KNOWLEDGE)
    const all = [...real, ...syntheticServices(services - real.length)]
    progress(`publishing ${all.length} services …`)
    const begun = performance.now()
    await publish(all, join(folder, 'knowledge'), { ...(elsewhere && { elsewhere }), ...(alarms && { alarms }) })
    const publishSeconds = Math.round((performance.now() - begun) / 100) / 10
    return await work({ folder, services: all.length, publishSeconds })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
