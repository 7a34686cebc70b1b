// Makes one module of `sst.config.ts`, the stacks and SST's own components, as the SST command does before a deploy.
import { build, type Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { platformOf } from './platform.ts'

/** What the module exports. */
export interface StackModule {
  config: {
    app(input: { stage: string }): Promise<App>
    run(): Promise<Record<string, unknown>>
  }
  /** SST's own way to call `config.run`. */
  run(program: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>>
  pulumi: Pulumi
}

export interface App {
  name: string
  removal: string
  protect: boolean
  providers: { aws: { region: string } & Record<string, unknown> }
}

/** The little of `@pulumi/pulumi` that is called here; it lies within the platform, where no type checker looks. */
export interface Pulumi {
  runtime: {
    setMocks(mocks: Mocks, project: string, stack: string, isPreview: boolean): Promise<void>
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>
  }
}

export interface Mocks {
  newResource(made: MadeResource): { id: string; state: Record<string, unknown> }
  call(asked: { token: string; inputs: Record<string, unknown> }): Record<string, unknown>
}

export interface MadeResource {
  type: string
  name: string
  inputs: Record<string, unknown>
  provider?: string
}

/** Names that the bundle finds its surroundings by. */
const ENVIRONMENT = 'bangbanSynthEnvironment'
/** They are CommonJS, or do not bundle: the module finds them beside it. */
const LEFT_OUT = ['@pulumi/*', '@aws-sdk/*', 'esbuild', 'archiver', 'glob', 'undici', 'vite']

/**
 * @param environment all that the stacks and the components will see of `process.env`
 * @param outfile within the platform, for its packages to be found
 * @throws Error with esbuild's messages when a file cannot be read
 */
export async function bundleStacks(
  root: string,
  environment: Record<string, string>,
  outfile: string,
): Promise<StackModule> {
  const platform = platformOf(root)
  const contents = `
    export { default as config } from './sst.config.ts'
    export { run } from './.sst/platform/src/auto/run.ts'
    export * as pulumi from '@pulumi/pulumi'`
  await build({
    stdin: { contents, resolveDir: root, sourcefile: 'synth-entry.ts', loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: LEFT_OUT,
    // The platform's own tsconfig is written for another tool.
    tsconfigRaw: {},
    inject: [join(platform, 'src', 'shim', 'run.js')],
    define: { $dev: 'false', 'process.env': `globalThis.${ENVIRONMENT}` },
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
    plugins: [withGlobals(root, platform)],
    logLevel: 'silent',
  })
  Object.assign(globalThis, { [ENVIRONMENT]: environment })
  return (await import(pathToFileURL(outfile).href)) as StackModule
}

/** Our files name `sst` and `aws` without importing them, as SST wants it. */
function withGlobals(root: string, platform: string): Plugin {
  const components = JSON.stringify(join(platform, 'src', 'components', 'index.ts'))
  const head = `import * as aws from '@pulumi/aws'; import * as sst from ${components};`
  return {
    name: 'with-globals',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]stacks[/\\][^/\\]+\.ts$|[/\\]sst\.config\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(root) || path.startsWith(platform)) return undefined
        return { contents: head + (await readFile(path, 'utf8')), loader: 'ts' }
      })
    },
  }
}
