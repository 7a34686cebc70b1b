// Reads an editor's files of one place as if they stood in the service's folder: the row, and the faults they bring.
import { sortFaults, tellFault, type Fault } from './fault.ts'
import type { RegionOverride } from './guide.ts'
import { serviceIds } from './knowledge-files.ts'
import { RULES_BETWEEN, RULES_OF_THE_DAY } from './lint/rules.ts'
import { serviceFaults, toService } from './service-files.ts'
import { type PlaceFiles, readFolder, regionsOf, type ServiceFolder } from './service-folder.ts'

/**
 * @param root the knowledge folder
 * @param today an ISO date, China's day
 * @returns `unreadable` when the service itself cannot be read; otherwise what the folder has no fault of without these
 * files, named as if they stood in it: in them, or elsewhere because of them. Use the row only when there is none.
 */
export function placeRow(
  root: string,
  service: string,
  place: PlaceFiles,
  today: string,
): { row: RegionOverride; faults: Fault[] } | 'unreadable' {
  const folders = serviceIds(root).map((id) =>
    readFolder(root, id, id === service ? { ...place, files: [] } : undefined),
  )
  const without = folders.find(({ id }) => id === service)
  if (!without || !toService(without)) return 'unreadable'
  const folder = readFolder(root, service, place)
  const known = new Set(faultsOf(without, folders, today).map(tellFault))
  const all = folders.map((each) => (each === without ? folder : each))
  const faults = faultsOf(folder, all, today).filter((fault) => !known.has(tellFault(fault)))
  const row = regionsOf(folder)[place.code] ?? { facts: [], sections: { 'zh-CN': [], en: [] } }
  return { row, faults: sortFaults(faults) }
}

function faultsOf(folder: ServiceFolder, all: ServiceFolder[], today: string): Fault[] {
  if (folder.garbled.length > 0) return serviceFaults(folder)
  return [
    ...serviceFaults(folder),
    ...RULES_BETWEEN.flatMap((rule) => rule(all)),
    ...RULES_OF_THE_DAY.flatMap((rule) => rule(folder, today)),
  ]
}
