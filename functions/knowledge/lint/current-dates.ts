// Rule of the day: no guide is overdue, and nothing was read on a day that is still to come.
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/**
 * Publishing does not ask this: an overdue guide is still given out, and says itself that it is.
 * @param today an ISO date, China's day
 */
export function datesAreCurrent({ guides, facts, regions }: ServiceFolder, today: string): Fault[] {
  const read = guides['zh-CN']
  const rows = regions.flatMap(({ facts: local }) =>
    (local?.value?.facts ?? []).map(({ asOf }, index) => ({
      file: local?.file ?? '',
      line: local?.lineOf(['facts', index, 'asOf']) ?? 1,
      key: 'asOf',
      date: asOf,
    })),
  )
  const dates = [
    ...(read?.guide
      ? frontDates(read.guide).map(({ path, date }) => ({
          file: read.file,
          line: read.lineOf(path),
          key: String(path.at(-1)),
          date,
        }))
      : []),
    ...(facts?.value ?? []).map(({ asOf }, index) => ({
      file: facts?.file ?? '',
      line: facts?.lineOf([index, 'asOf']) ?? 1,
      key: 'asOf',
      date: asOf,
    })),
    ...rows,
  ]
  const overdue: Fault[] =
    read?.guide && read.guide.reviewBy < today
      ? [
          {
            file: read.file,
            line: read.lineOf(['reviewBy']),
            what: `the guide was to be read again by ${read.guide.reviewBy}`,
            write:
              'read the sources again, mend what has changed, then write new dates in asOf and reviewBy of both languages',
          },
        ]
      : []
  const ahead = dates.flatMap(({ file, line, key, date }): Fault[] =>
    date > today
      ? [
          {
            file,
            line,
            what: `"${key}" is ${date}, a day still to come`,
            write: `write the day it was done, ${today} at the latest`,
          },
        ]
      : [],
  )
  return [...overdue, ...ahead]
}

function frontDates(guide: { asOf: string; review: { on: string }; sources: { asOf?: string }[] }) {
  return [
    { path: ['asOf'], date: guide.asOf },
    { path: ['review', 'on'], date: guide.review.on },
    ...guide.sources.flatMap(({ asOf }, index) => (asOf ? [{ path: ['sources', index, 'asOf'], date: asOf }] : [])),
  ]
}
