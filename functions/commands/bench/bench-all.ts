// Everything that needs no browser and no many minutes, one after the other, and what it comes to beside the targets.
import { availableParallelism, loadavg } from 'node:os'
import { bundleKB } from './bundle-size.ts'
import { benchColdStart } from './cold-start.ts'
import { benchIndexEngines } from './index-engines.ts'
import { benchIndexOpen } from './index-open.ts'
import { withPublished } from './published.ts'
import { benchRegions } from './regions.ts'
import { type BenchFigures, targetRows, type TargetRow } from './targets.ts'
import { benchTurns } from './turns.ts'
import { benchWidgetSize } from './widget-size.ts'
import { withBundle } from './with-bundle.ts'

export interface BenchReport extends BenchFigures {
  machine: { node: string; processors: number; load: number }
  rows: TargetRow[]
}

export interface BenchCounts {
  /** Published for the turns and the opening of the index. */
  services: number
  turns: number
  /** In the comparison with other engines, which are slow. */
  engineServices: number
  engineQueries: number
}

/** @throws Error when one of them cannot be measured: a table with holes would look whole */
export async function benchAll(counts: BenchCounts, progress: (text: string) => void): Promise<BenchReport> {
  const machine = machineNow(progress)
  // What builds comes first: a checkout that does not build is told within seconds.
  const built = await withBundle(progress, async (bundle) => ({
    bundleKB: bundleKB(bundle),
    cold: await benchColdStart(bundle, progress),
  }))
  const inProcess = await withPublished(counts.services, progress, async (published) => ({
    indexOpen: await benchIndexOpen(published, progress),
    turns: await benchTurns(published, counts.turns, progress),
    regions: await benchRegions(published, progress),
  }))
  const engines = await benchIndexEngines({ services: counts.engineServices, queries: counts.engineQueries }, progress)
  const widget = await benchWidgetSize(progress)
  const figures = { ...inProcess, ...built, engines, widget }
  return { rows: targetRows(figures), machine, ...figures }
}

/** Before anything is measured: afterwards the load is our own. */
function machineNow(progress: (text: string) => void): BenchReport['machine'] {
  const processors = availableParallelism()
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
  if (load > processors / 2)
    progress(`this machine is busy (load ${load} on ${processors} processors): times will be too high`)
  return { node: process.version, processors, load }
}
