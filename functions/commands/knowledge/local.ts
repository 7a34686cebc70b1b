// What single places say otherwise, without publishing: `local put`, `local show` and `local remove`.
import { serviceIds } from '../../knowledge/knowledge-files.ts'
import { listRows, removeRow } from '../../knowledge/write-row.ts'
import { withStore } from '../with-store.ts'
import { type LocalParts, placeName } from './local-parts.ts'
import { putRow } from './put-row.ts'
import { tellRow, tellRows } from './show-rows.ts'

export interface LocalWish {
  do: 'put' | 'show' | 'remove'
  service: string
  /** Always there but for `show`. */
  code?: string
  file?: string
}

/** What is wanted, or what was not understood. */
export function readLocalWish(words: string[], file: string | undefined): LocalWish | string {
  const [verb, service, code, ...more] = words
  const what = (['put', 'show', 'remove'] as const).find((each) => each === verb)
  if (!what) return verb ? `"local ${verb}" is no command` : 'local: put, show or remove?'
  if (!service) return `local ${what}: which service?`
  if (more.length > 0) return `"${more.join(' ')}" is too much`
  if (code === undefined && what !== 'show') return `local ${what}: which place? write its code`
  if (code !== undefined && !/^(\d{6}|\d{9}|\d{12})$/.test(code)) return 'a place is a code of 6, 9 or 12 digits'
  if (what === 'put' && file === undefined) return `local put: from which file? write --file ${code}.yaml`
  if (what !== 'put' && file !== undefined) return '--file is for local put'
  return { do: what, service, ...(code !== undefined && { code }), ...(file !== undefined && { file }) }
}

/** The exit code: 0 done, 1 faults or refused. */
export function runLocal(wish: LocalWish, folder: string, today: string): Promise<number> {
  return withStore(async ({ storage, catalogue, now }) =>
    carryOutLocal(wish, {
      storage,
      places: catalogue.places,
      folder,
      today,
      now: now(),
      write: (line) => console.log(line),
      refuse: (line) => console.error(line),
    }),
  )
}

export async function carryOutLocal(
  { do: what, service, code, file = '' }: LocalWish,
  parts: LocalParts,
): Promise<number> {
  const { storage, folder, write, refuse } = parts
  if (what === 'put' && !serviceIds(folder).includes(service)) {
    refuse(`there is no ${service} in ${folder}, write one of: ${serviceIds(folder).join(', ')}`)
    return 1
  }
  if (what === 'put') return putRow({ service, code: code ?? '', file }, parts)
  const rows = await listRows(storage, service)
  if (code === undefined) return tellRows(service, rows, parts)
  const row = rows.find(({ region }) => region === code)
  if (!row) {
    const others = rows.map(({ region }) => region).join(', ')
    refuse(`no row of ${service} is stored for ${placeName(code, parts)}${others && `, write one of: ${others}`}`)
    return 1
  }
  if (what === 'show') return tellRow(row, parts)
  await removeRow(storage, { service, region: code })
  write(`removed: within a minute ${service} says in ${placeName(code, parts)} again what is published`)
  return 0
}
