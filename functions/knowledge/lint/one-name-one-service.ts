// Rule: a name or a phrase leads to one service: what two share finds neither surely.
import { bareName } from './bare-name.ts'
import { textsIn, type FoundText } from './texts.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

interface Name extends FoundText {
  service: string
}

/** Needs all folders; told in each of them with the place in the others. */
export function namesAreNotShared(folders: ServiceFolder[]): Fault[] {
  const named = Map.groupBy(folders.filter(({ garbled }) => garbled.length === 0).flatMap(namesOf), ({ text }) =>
    bareName(text),
  )
  return [...named].flatMap(([bare, names]) => {
    if (bare === '' || new Set(names.map(({ service }) => service)).size < 2) return []
    return names.map(({ file, line, text, service }): Fault => {
      // Of each other service its first place: the Chinese guide before the English one.
      const others = Map.groupBy(
        names.filter((other) => other.service !== service),
        (other) => other.service,
      )
      const places = [...others.values()].flatMap(([other]) => (other ? [`${other.file}:${other.line}`] : []))
      return {
        file,
        line,
        what: `"${text}" stands in ${places.join(' and ')} too`,
        write: 'leave it to the service it fits best, and write other words here',
      }
    })
  })
}

/** Titles, aliases and phrases, each once for a place. */
function namesOf(folder: ServiceFolder): Name[] {
  return textsIn(folder)
    .filter(({ part, file }) => part === 'title' || (part === 'said' && file.endsWith('.md')))
    .map((found) => ({ ...found, service: folder.id }))
}
