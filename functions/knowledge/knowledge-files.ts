// Reads all service folders, and what is wrong in each and between them.
import { existsSync, readdirSync } from 'node:fs'
import { readFolder } from './service-folder.ts'
import { serviceFaults, toService } from './service-files.ts'
import { relatedServices } from './lint/related.ts'
import { sortFaults, type Fault } from './fault.ts'
import type { Service } from './guide.ts'

/** @param root the knowledge folder. Services by id; faults by file and line. */
export function readKnowledge(root: string): { services: Service[]; faults: Fault[] } {
  const folders = serviceIds(root).map((id) => readFolder(root, id))
  return {
    services: folders.map(toService).filter((service) => service !== undefined),
    faults: sortFaults([...folders.flatMap(serviceFaults), ...relatedServices(folders)]),
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
