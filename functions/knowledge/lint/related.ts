// Rule: related services are folders of knowledge/ and not the service itself.
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Needs all folders; told in the Chinese guide, since both guides name the same. */
export function relatedServices(folders: ServiceFolder[]): Fault[] {
  const ids = folders.map(({ id }) => id)
  return folders.flatMap((folder) => {
    const file = folder.garbled.length > 0 ? undefined : folder.guides['zh-CN']
    return (file?.guide?.related ?? []).flatMap((id, index): Fault[] => {
      if (id !== folder.id && ids.includes(id)) return []
      const what = id === folder.id ? `"${id}" is this service itself` : `there is no service "${id}"`
      const write = 'write the name of another folder in knowledge/, or take it out'
      return [{ file: file?.file ?? '', line: file?.lineOf(['related', index]) ?? 1, what, write }]
    })
  })
}
