// Sets what was measured beside the targets of DESIGN §6 and §8.
import { type ColdStartRow, REPLY } from './cold-start.ts'
import type { EngineFigures } from './index-engines.ts'
import type { IndexOpenFigures } from './index-open.ts'
import type { RegionalRead } from './regional-read.ts'
import type { TurnFigures } from './turns.ts'
import type { WidgetSize } from './widget-size.ts'

export interface BenchFigures {
  turns: TurnFigures
  regions: RegionalRead[]
  indexOpen: IndexOpenFigures
  engines: EngineFigures[]
  cold: ColdStartRow[]
  widget: WidgetSize[]
  bundleKB: number
}

export interface TargetRow {
  row: string
  measured: number
  unit: 'ms' | 'KB' | '×'
  /** The most it may be; none where we only stand beside others. */
  target?: number
  kept?: boolean
}

/** Rivals' rows say how many times ours theirs is, in the same run. */
export function targetRows({ turns, regions, indexOpen, engines, cold, widget, bundleKB }: BenchFigures): TargetRow[] {
  const reply = cold.find(({ what }) => what === REPLY)
  const size = (name: string) => widget.find((row) => row.name === name)?.gzipKB
  const [, ...rivals] = engines
  return [
    upTo(`turn by rules, p50, ${turns.services} services`, turns.allP50, 'ms', 5),
    upTo(`turn by rules, p99, ${turns.services} services`, turns.allP99, 'ms', 30),
    { row: 'turn by rules, p50, as times the store alone', measured: turns['× store'], unit: '×' },
    upTo(`index open + first query, ${indexOpen.services} guides`, indexOpen.firstQueryMs, 'ms', 10),
    { row: 'open + first service found, as in a turn', measured: indexOpen.firstFindMs, unit: 'ms' },
    ...regions.flatMap(({ read, rows, p50, p99 }): TargetRow[] => [
      { row: `${read}, p50, ${rows} rows`, measured: p50, unit: 'ms' },
      { row: `${read}, p99, ${rows} rows`, measured: p99, unit: 'ms' },
    ]),
    ...(reply
      ? [
          upTo('cold start to the reply, median of 10', reply.median, 'ms', 150),
          {
            row: 'the same, as times hono, the AWS client and one read',
            measured: reply['× floor'],
            unit: '×',
          } as const,
        ]
      : []),
    upTo('chat bundle, core', bundleKB, 'KB', 500),
    upTo('widget loader, gzip', size('Bangban loader') ?? Number.NaN, 'KB', 8),
    upTo('widget panel, gzip', size('Bangban panel') ?? Number.NaN, 'KB', 30),
    ...rivals.flatMap((rival): TargetRow[] => [
      { row: `${rival.engine}: first answer`, measured: rival['× first'], unit: '×' },
      { row: `${rival.engine}: query p50`, measured: rival['× p50'], unit: '×' },
    ]),
    ...widget
      .filter(({ name }) => !name.startsWith('Bangban'))
      .map(({ name, timesOurs }): TargetRow => ({ row: `${name}: gzip`, measured: timesOurs, unit: '×' })),
  ]
}

function upTo(row: string, measured: number, unit: TargetRow['unit'], target: number): TargetRow {
  return { row, measured, unit, target, kept: measured <= target }
}
