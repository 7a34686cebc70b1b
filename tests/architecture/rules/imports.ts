// The rules about who imports whom.
import { isBuiltin } from 'node:module'
import {
  BARRED_BUILTINS,
  isAt,
  LOADS_BY_ADDRESS,
  PLAIN_FILES,
  PORTS,
  roomOf,
  ROOMS_OF_ADAPTERS,
  VENDORS,
  type Room,
} from '../floors.ts'
import type { House, Offence, Rule } from '../house.ts'
import type { Import, Source } from '../source.ts'

export const everyFileHasARoom: Rule = ({ sources }) =>
  sources
    .filter((source) => roomOf(source.path) === undefined)
    .map(({ path }) => ({
      file: path,
      line: 1,
      what: 'stands in no room of the house',
      mend: 'move it into a room of DESIGN §3, or give it one in tests/architecture/floors.ts',
    }))

export const importsCanBeRead: Rule = (house) =>
  offences(house, ({ specifier, dynamic }, { path }) => {
    if (specifier !== undefined || isAt(path, LOADS_BY_ADDRESS)) return undefined
    return { what: `a computed ${dynamic ? 'import()' : 'require()'}`, mend: 'write the name of the file out' }
  })

export const roomsKeepToTheirFloor: Rule = (house) =>
  offences(house, ({ target, typeOnly }, source) => {
    const room = roomOf(source.path)
    if (target === undefined || room === undefined || isAt(target, room.at) || isAt(target, room.may)) return undefined
    if (typeOnly && isAt(target, room.mayTypes ?? [])) return undefined
    return { what: `${room.name} imports ${target}`, mend: remedy(room, target) }
  })

export const onlyWireNamesAdapters: Rule = (house) =>
  offences(house, ({ target, typeOnly, dynamic }, source) => {
    if (target === undefined || !isAdapter(target) || roomOf(source.path) === roomOf(target)) return undefined
    if (source.path !== 'functions/wire.ts' && !source.path.startsWith('functions/wire/')) {
      return { what: `names the adapter ${target}`, mend: 'import its port; functions/wire.ts hands the adapter in' }
    }
    if (dynamic || typeOnly) return undefined
    return { what: `loads ${target} at once`, mend: `write await import('./${target.slice('functions/'.length)}')` }
  })

export const vendorsStayInTheirFile: Rule = (house) =>
  offences(house, ({ specifier, target }, source) => {
    if (specifier === undefined || target !== undefined || specifier.startsWith('node:')) return undefined
    if (isBuiltin(specifier)) return { what: `imports ${specifier}`, mend: `write node:${specifier}` }
    const name = packageOf(specifier)
    const places = VENDORS[name] ?? VENDORS[specifier]
    if (places === undefined) {
      return { what: `imports ${name}, which has no place`, mend: 'give it one file in tests/architecture/floors.ts' }
    }
    return isAt(source.path, places)
      ? undefined
      : { what: `imports ${name}`, mend: `go through ${places.join(' or ')}` }
  })

export const builtinsAreHandedIn: Rule = (house) =>
  offences(house, ({ specifier }, source) => {
    if (specifier === undefined || !isBuiltin(specifier)) return undefined
    const name = specifier.replace(/^node:/, '').split('/')[0] ?? ''
    const barred = Object.entries(BARRED_BUILTINS).find(([place]) => isAt(source.path, [place]))?.[1] ?? []
    if (!barred.includes(name) && !barred.includes('*')) return undefined
    return { what: `${roomOf(source.path)?.name} imports ${specifier}`, mend: 'let the caller hand in what it gives' }
  })

/** Type imports count: two files that need each other's types are one idea in two places. */
export const nothingGoesInCircles: Rule = (house) =>
  circles(house).map((circle) => {
    const [first = '', second] = circle
    const source = house.sources.find(({ path }) => path === first)
    return {
      file: first,
      line: source?.imports.find(({ target }) => target === second)?.line ?? 1,
      what: `goes in a circle: ${[...circle, first].join(' → ')}`,
      mend: 'move what both need into a file of its own',
    }
  })

/** A shortest way back for each file that can reach itself; each circle is told once. */
export function circles({ sources }: House): string[][] {
  const next = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]))
  const told = new Set<string>()
  const found: string[][] = []
  for (const { path } of sources) {
    const circle = wayBack(path, next)
    const name = circle?.toSorted().join(' ')
    if (circle === undefined || name === undefined || told.has(name)) continue
    told.add(name)
    found.push(circle)
  }
  return found
}

function wayBack(start: string, next: Map<string, string[]>): string[] | undefined {
  const ways = [[start]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const target of next.get(way.at(-1) ?? start) ?? []) {
      if (target === start) return way
      if (seen.has(target)) continue
      seen.add(target)
      ways.push([...way, target])
    }
  }
  return undefined
}

type Found = Pick<Offence, 'what' | 'mend'> | undefined

function offences({ sources }: House, judge: (found: Import, source: Source) => Found): Offence[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((found) => {
      const offence = judge(found, source)
      return offence ? [{ file: source.path, line: found.line, ...offence }] : []
    }),
  )
}

function remedy(room: Room, target: string): string {
  const other = roomOf(target)
  if (other === undefined) return 'give that file a room first'
  const ports = other.name in PORTS ? PORTS[other.name as keyof typeof PORTS] : []
  const port = ports.filter((path) => isAt(path, room.may))
  if (port.length > 0) return `import only its port ${port.join(' or ')}`
  if (other.floor >= room.floor) return `nothing of floor ${room.floor} looks at floor ${other.floor}: hand it in`
  return `hand it in from functions/wire.ts`
}

function isAdapter(path: string): boolean {
  const room = roomOf(path)?.name ?? ''
  const ports: string[] = Object.values(PORTS).flat()
  return (
    path.startsWith(`functions/${room}/`) &&
    ROOMS_OF_ADAPTERS.includes(room) &&
    ![...ports, ...PLAIN_FILES].includes(path)
  )
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
