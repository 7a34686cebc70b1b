// Builds what runs on Lambda: a folder for each door, with its code and all that it reads.
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { ROOT } from './places.ts'

/** What each door reads of what the build made, and what it never loads. */
const DOORS = {
  chat: {
    reads: ['knowledge', 'widget', 'portal', 'openapi.json', 'prompts.json'],
    // An instance has no disk to keep a database on: without a table it does not start.
    without: /functions\/storage\/dynalite(-fill)?\.ts$/,
  },
  phone: {
    reads: ['knowledge', 'prompts.json'],
    // It neither keeps a database nor listens and speaks by itself: the line does.
    without: /functions\/(storage\/dynalite(-fill)?|speech\/openai-\w+)\.ts$/,
  },
  lex: {
    reads: ['knowledge', 'prompts.json'],
    without: /functions\/(storage\/dynalite(-fill)?|speech\/openai-\w+)\.ts$/,
  },
  deliver: {
    reads: ['knowledge'],
    // Nobody is talked to there.
    without:
      /functions\/(storage\/dynalite(-fill)?|models\/openai-\w+|speech\/(openai|aws|open)-[\w-]+|storage\/(disk|s3|open)-files)\.ts$/,
  },
}
export type Door = keyof typeof DOORS

/**
 * Writes `lambda/<door>/index.mjs` with its chunks below `dist`, which the rest of the build has filled, and beside each
 * folder what it is made of, as esbuild's metafile: `lambda/<door>.meta.json`.
 * @returns the metafiles
 */
export async function buildLambda(dist: string): Promise<Record<Door, Metafile>> {
  const doors = Object.keys(DOORS) as Door[]
  const made = await Promise.all(doors.map(async (door) => [door, await buildDoor(dist, door)] as const))
  return Object.fromEntries(made) as Record<Door, Metafile>
}

async function buildDoor(dist: string, door: Door): Promise<Metafile> {
  const folder = join(dist, 'lambda', door)
  const draft = `${folder}.${process.pid}`
  const entry = join(ROOT, 'functions', `${door}.ts`)
  const metafile = await bundleForLambda(entry, folder, { draft, plugins: [without(DOORS[door].without)] })
  for (const part of DOORS[door].reads) await cp(join(dist, part), join(draft, part), { recursive: true })
  // Everything in the folder is shipped: nothing of an earlier build may stay in it.
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
  await writeFile(`${folder}.meta.json`, JSON.stringify(metafile))
  return metafile
}

/**
 * Writes an entry as `index.mjs`, and its chunks beside it, as all that runs on Lambda is built.
 * @param draft where they are written, when it is not where they will lie
 */
export async function bundleForLambda(
  entry: string,
  folder: string,
  { draft = folder, plugins = [] }: { draft?: string; plugins?: Plugin[] } = {},
): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    // Chinese as it is: escaped, each character takes six bytes in place of three.
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    tsconfigRaw: {},
    // Parts that are CommonJS ask for Node's own by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [...plugins, zodOfVendors, versionAlone, silent],
  })
  for (const { path, contents } of outputFiles) {
    const place = join(draft, relative(folder, path))
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, contents)
  }
  return metafile
}

/** In place of what a door never loads, so that it is not shipped: whoever asks for it is told. */
function without(files: RegExp): Plugin {
  return {
    name: 'without',
    setup({ onLoad }) {
      const contents = `throw new Error('This is not part of the bundle: functions/commands/build-lambda.ts says why')`
      onLoad({ filter: files }, () => ({ contents: `${contents}\nexport {}` }))
    },
  }
}

/** Of our package.json a door needs the version, and not the names of all that it was built with. */
const versionAlone: Plugin = {
  name: 'version alone',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== join(ROOT, 'package.json')) return undefined
      const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

/**
 * What reads the kind of a file has `debug` tell about its work. Nobody reads that on Lambda, citizens' papers are no
 * matter for a log, and it asks for a package for its colours that is not there.
 */
const silent: Plugin = {
  name: 'silent',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]debug[\\/]src[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = () => () => {}',
    }))
  },
}

const OF_VENDORS = 'zod of vendors'
const MODEL_ADAPTERS = join(ROOT, 'functions', 'models', 'openai-')

/**
 * The model's libraries name all of zod, and our adapters of the model the part that makes JSON Schemas. One copy for
 * them and for the core would be in the core whole, though nobody has asked a model yet: they get a copy of their own,
 * among what is loaded later.
 */
const zodOfVendors: Plugin = {
  name: OF_VENDORS,
  setup(building) {
    const own = { namespace: OF_VENDORS }
    building.onResolve({ filter: /^zod(\/|$)/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      const isForModels = importer.includes('node_modules') || importer.startsWith(MODEL_ADAPTERS)
      if (pluginData === OF_VENDORS || !isForModels) return undefined
      const found = await building.resolve(path, { kind, importer, resolveDir, pluginData: OF_VENDORS })
      return { path: found.path, ...own }
    })
    building.onResolve({ filter: /^\./, ...own }, ({ path, importer }) => ({
      path: join(dirname(importer), path),
      ...own,
    }))
    building.onLoad({ filter: /./, ...own }, async ({ path }) => ({ contents: await readFile(path, 'utf8') }))
  },
}
