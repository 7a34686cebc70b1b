// Reads all service folders, and what is wrong in each and between them.
import { existsSync, readdirSync } from 'node:fs'
import { readFolder } from './service-folder.ts'
import { serviceFaults, toService } from './service-files.ts'
import { RULES_BETWEEN, RULES_OF_THE_DAY } from './lint/rules.ts'
import { sortFaults, type Fault } from './fault.ts'
import type { Service } from './guide.ts'

/**
 * @param root the knowledge folder
 * @param today an ISO date, China's day: then it is also told what has grown old by this day. Who publishes leaves it out.
 * @returns services by id; faults by file and line
 */
export function readKnowledge(root: string, today?: string): { services: Service[]; faults: Fault[] } {
  const folders = serviceIds(root).map((id) => readFolder(root, id))
  const sound = folders.filter(({ garbled }) => garbled.length === 0)
  const ofTheDay = today ? RULES_OF_THE_DAY.flatMap((rule) => sound.flatMap((folder) => rule(folder, today))) : []
  const between = RULES_BETWEEN.flatMap((rule) => rule(folders))
  return {
    services: folders.map(toService).filter((service) => service !== undefined),
    faults: sortFaults([...folders.flatMap(serviceFaults), ...between, ...ofTheDay]),
  }
}

/** The names of all service folders, sorted; none when the knowledge folder is not there. */
export function serviceIds(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}
