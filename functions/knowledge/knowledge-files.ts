// Reads all service folders, and what is wrong in each and between them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as z from 'zod/mini'
import { type Alarms, alarmsFile } from './alarms/alarms-file.ts'
import { type Elsewhere, elsewhereFile } from './asked/asked-file.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'
import { readFolder } from './service-folder.ts'
import { serviceFaults, toService } from './service-files.ts'
import { RULES_BETWEEN, RULES_OF_THE_DAY } from './lint/rules.ts'
import { sortFaults, type Fault } from './fault.ts'
import type { Service } from './guide.ts'

export interface Knowledge {
  services: Service[]
  /** What people ask that no guide answers. */
  elsewhere?: Elsewhere
  /** Cries for help, wishes to decline, and what only sounds like them. */
  alarms?: Alarms
  faults: Fault[]
}

/**
 * @param root the knowledge folder
 * @param today an ISO date, China's day: then it is also told what has grown old by this day. Who publishes leaves it out.
 * @returns services by id; faults by file and line
 */
export function readKnowledge(root: string, today?: string): Knowledge {
  const elsewhere = readBeside(root, 'elsewhere.yaml', elsewhereFile)
  const alarms = readBeside(root, 'alarms.yaml', alarmsFile)
  const folders = serviceIds(root).map((id) => readFolder(root, id))
  const sound = folders.filter(({ garbled }) => garbled.length === 0)
  const ofTheDay = today ? RULES_OF_THE_DAY.flatMap((rule) => sound.flatMap((folder) => rule(folder, today))) : []
  const between = RULES_BETWEEN.flatMap((rule) => rule(folders))
  return {
    services: folders.map(toService).filter((service) => service !== undefined),
    ...(elsewhere?.value && { elsewhere: elsewhere.value }),
    ...(alarms?.value && { alarms: alarms.value }),
    faults: sortFaults([
      ...folders.flatMap(serviceFaults),
      ...between,
      ...ofTheDay,
      ...(elsewhere?.faults ?? []),
      ...(alarms?.faults ?? []),
    ]),
  }
}

/** A file beside the folders of the services; undefined where it is not there. */
function readBeside<S extends z.ZodMiniType>(root: string, name: string, schema: S): YamlFile<z.output<S>> | undefined {
  const path = join(root, name)
  if (!existsSync(path)) return undefined
  return readYaml(readFileSync(path, 'utf8'), schema, { file: `${basename(root)}/${name}` })
}

/** The names of all service folders, sorted; none when the knowledge folder is not there. */
export function serviceIds(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}
