// Reads a service folder whole: the service, and every fault in it.
import { sentencesSaid } from './asked/asked-file.ts'
import { readFolder, regionsOf, type ServiceFolder } from './service-folder.ts'
import { sortFaults, type Fault } from './fault.ts'
import { RULES } from './lint/rules.ts'
import type { Service } from './guide.ts'

/**
 * @param dir the knowledge folder; `id` is the service's folder in it.
 * @returns `service` as soon as all its files can be read, so that an editor may look at a guide that is not finished.
 * Publish it only when `faults` is empty. Throws when there is no such folder.
 */
export function readService(dir: string, id: string): { service?: Service; faults: Fault[] } {
  const folder = readFolder(dir, id)
  const service = toService(folder)
  return { faults: serviceFaults(folder), ...(service && { service }) }
}

export function serviceFaults(folder: ServiceFolder): Fault[] {
  if (folder.garbled.length > 0) return sortFaults(folder.garbled)
  return sortFaults([...folder.faults, ...RULES.flatMap((rule) => rule(folder))])
}

/** Nothing when a file is missing or broken, so that no half of a service is ever shown. */
export function toService(folder: ServiceFolder): Service | undefined {
  const { id, facts, filing, examples, asked, garbled } = folder
  if (garbled.length > 0) return undefined
  const chinese = folder.guides['zh-CN']?.guide
  const english = folder.guides.en?.guide
  if (!chinese || !english || !facts?.value || (filing && !filing.value)) return undefined
  if (asked && !asked.value) return undefined
  if (folder.regions.some((region) => region.facts && !region.facts.value)) return undefined
  const service: Service = {
    id,
    guides: { 'zh-CN': chinese, en: english },
    facts: facts.value,
    regions: regionsOf(folder),
    asked: sentencesSaid(examples.value, asked?.value),
  }
  if (filing?.value) service.filing = { service: id, ...filing.value }
  return service
}
