// Runs the real SST components with nothing behind them and collects every resource they would make.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, bundleStacks, type MadeResource } from './bundle-stacks.ts'
import { cloudAnswers } from './cloud-answers.ts'
import { platformOf } from './platform.ts'
import { type Statement, statementsIn } from './statements.ts'
import { startSstServer } from './sst-server.ts'

export interface Synthesis {
  stage: string
  seconds: number
  app: App
  /** Regions whose state the components asked for. */
  regions: string[]
  counts: Record<string, number>
  resources: MadeResource[]
  /** Whatever any role, or anybody from outside, may do. */
  statements: Statement[]
  outputs: Record<string, unknown>
  /** Bundle folders, and whether the build has made them. */
  bundles: Record<string, boolean>
}

/** @throws Error when a setting is wrong, a file is broken, or a component refuses what it was given */
export async function synthesize(
  root: string,
  { stage, environment }: { stage: string; environment: Record<string, string> },
): Promise<Synthesis> {
  const began = performance.now()
  const work = await mkdtemp(join(tmpdir(), 'bangban-synth-'))
  const outfile = join(platformOf(root), `synth.${process.pid}.mjs`)
  const server = await startSstServer(root, work)
  const { promise: broken, reject } = Promise.withResolvers<never>()
  // It stays: what breaks after the first has broken is the same trouble.
  process.on('unhandledRejection', reject)
  const here = process.cwd()
  try {
    const paths = { home: work, root, work, platform: platformOf(root) }
    Object.assign(globalThis, { $cli: { paths, command: 'deploy', state: { version: {} } }, $app: { name: '', stage } })
    const { config, run, pulumi } = await bundleStacks(root, { ...environment, SST_SERVER: server.url }, outfile)
    const app = await config.app({ stage })
    Object.assign(globalThis, { $app: { ...app, stage } })
    const resources: MadeResource[] = []
    await pulumi.runtime.setMocks(cloudAnswers(app.providers.aws.region, resources), app.name, stage, false)
    let outputs: Record<string, unknown> = {}
    // Each resource is made of the answers to those before it: all are there when Node.js has nothing left to do.
    const idle = once(process, 'beforeExit')
    const running = pulumi.runtime.runInPulumiStack(async () => (outputs = await run(() => config.run())))
    await Promise.race([Promise.all([running, idle]), broken])
    const counts = Object.groupBy(resources, ({ type }) => type)
    return {
      stage,
      seconds: Math.round((performance.now() - began) / 10) / 100,
      app,
      regions: [...server.regions],
      counts: Object.fromEntries(Object.entries(counts).map(([type, all]) => [type, all?.length ?? 0])),
      resources,
      statements: statementsIn(resources),
      outputs: await settled(outputs),
      bundles: Object.fromEntries(server.bundles),
    }
  } finally {
    process.chdir(here)
    server.close()
    await Promise.all([rm(outfile, { force: true }), rm(work, { recursive: true, force: true })])
  }
}

/** An output of Pulumi tells its value only when asked. */
async function settled(outputs: Record<string, unknown>): Promise<Record<string, unknown>> {
  const value = (output: unknown) =>
    typeof output === 'object' && output !== null && 'promise' in output && typeof output.promise === 'function'
      ? (output.promise() as Promise<unknown>)
      : output
  return Object.fromEntries(
    await Promise.all(Object.entries(outputs).map(async ([name, output]) => [name, await value(output)] as const)),
  )
}
