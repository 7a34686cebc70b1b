// The rules about what stands inside a file.
import { isAt, LOADED_LATER } from '../floors.ts'
import type { Offence, Rule } from '../house.ts'
import type { Sighting, Source } from '../source.ts'
import { sizes } from '../sizes.ts'

const HANDED_IN = ['functions/conversation/', 'functions/knowledge/', 'functions/filings/']

export const onlyConfigReadsTheEnvironment: Rule = ({ sources }) =>
  sightings(sources, ['environment'], 'read it in functions/config/config.ts and hand the setting in', (path) =>
    path.startsWith('functions/config/'),
  )

export const clockAndChanceAreHandedIn: Rule = ({ sources }) =>
  sightings(sources, ['clock', 'chance'], 'take it from the caller', (path) => !isAt(path, HANDED_IN))

export const nothingIsAny: Rule = ({ sources }) => [
  ...sightings(sources, ['any'], 'name the type, or take unknown and read it with a schema'),
  ...comments(sources, /@ts-(ignore|expect-error|nocheck)/, 'mend the type instead'),
]

export const nothingIsLeftUnfinished: Rule = ({ sources }) =>
  comments(sources, /\b(TODO|FIXME|XXX|HACK)\b|\b(not implemented|stub)\b/i, 'finish it, or file an issue')

/** A declaration file only tells what a vendor exports. */
export const exportsHaveNames: Rule = ({ sources }) =>
  sightings(sources, ['default export'], 'export it by its name', (path) => path.endsWith('.d.ts'))

export const nothingIsABarrel: Rule = ({ sources }) =>
  sources
    .filter(({ path, onlyPassesOn }) => (onlyPassesOn && !isAt(path, LOADED_LATER)) || path.endsWith('/index.ts'))
    .map(({ path }) => ({
      file: path,
      line: 1,
      what: 'is a barrel',
      mend: 'import each thing from the file that has it, named after it',
    }))

export const filesOpenWithTheirPurpose: Rule = ({ sources }) =>
  sources.flatMap(({ path, lines: [first = ''] }) => {
    const whole = /^\/\/ \S.*[.。]$/.test(first)
    if (whole && !/[a-z)][.。] +\p{Lu}/u.test(first)) return []
    return [
      {
        file: path,
        line: 1,
        what: 'does not open with its purpose',
        mend: 'write one sentence after // with a full stop',
      },
    ]
  })

export const filesStayShort: Rule = ({ sources }) => {
  const { median, p90 } = sizes(sources)
  const long = sources.filter(({ lines }) => lines.length > 300)
  const whole = (what: string): Offence => ({
    file: 'functions',
    line: 1,
    what,
    mend: 'split the longest files by idea',
  })
  return [
    ...long.map(({ path, lines }) => ({
      file: path,
      line: 301,
      what: `has ${lines.length} lines, 300 is the most`,
      mend: 'give each idea a file',
    })),
    ...(median > 100 ? [whole(`the median file has ${median} lines, 100 is the most`)] : []),
    ...(p90 > 180 ? [whole(`one file in ten has over ${p90} lines, 180 is the most`)] : []),
  ]
}

function sightings(
  sources: Source[],
  wanted: Sighting['what'][],
  mend: string,
  allowed: (path: string) => boolean = () => false,
): Offence[] {
  return sources
    .filter(({ path }) => !allowed(path))
    .flatMap(({ path, sightings: seen }) =>
      seen
        .filter(({ what }) => wanted.includes(what))
        .map(({ what, words, line }) => ({ file: path, line, what: `${what}: ${words}`, mend })),
    )
}

function comments(sources: Source[], pattern: RegExp, mend: string): Offence[] {
  return sources.flatMap(({ path, comments: all }) =>
    all.flatMap(({ text, line }) => {
      const [found] = pattern.exec(text) ?? []
      return found === undefined ? [] : [{ file: path, line, what: `a comment says ${found}`, mend }]
    }),
  )
}
