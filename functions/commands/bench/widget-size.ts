// How many bytes a citizen's phone loads for our widget, and for two well-known ones bundled in the same way.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { VERSION } from '../../config/version.ts'
import { buildWidget } from '../build-widget.ts'

export interface WidgetSize {
  name: string
  version: string
  /** Thousands of bytes: minified, then as a server sends them. */
  minKB: number
  gzipKB: number
  brotliKB: number
  /** Times the gzip bytes of our loader and panel together. */
  timesOurs: number
}

interface Rival {
  name: string
  /** What of it is bundled. */
  what: string
  /** Pinned: the newest of November 2026. */
  version: string
  /** Packages that it needs and does not name. */
  also: string[]
  /** The smallest program that shows a chat. */
  entry: string
}

const RIVALS: Rival[] = [
  {
    name: 'deep-chat',
    what: 'custom element',
    version: '2.4.2',
    also: [],
    entry: `import 'deep-chat'\ndocument.body.append(document.createElement('deep-chat'))`,
  },
  {
    name: 'botframework-webchat',
    what: 'renderWebChat, default entry',
    version: '4.18.1',
    also: ['punycode@2.3.1'],
    entry: `import { renderWebChat } from 'botframework-webchat'
      globalThis.renderChat = (element, directLine) => renderWebChat({ directLine }, element)`,
  },
]

/** Ours alone, and one line of why, where the registry cannot be reached. */
export async function benchWidgetSize(progress: (text: string) => void): Promise<WidgetSize[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-widget-size-'))
  try {
    const { loader, panel, voice } = await ourWidget(join(folder, 'ours'))
    const whole = gzipped(loader) + gzipped(panel)
    const rows = [
      sizeOf('Bangban loader', VERSION, [loader], whole),
      sizeOf('Bangban panel', VERSION, [panel], whole),
      sizeOf('Bangban whole', VERSION, [loader, panel], whole),
      sizeOf('Bangban voice, when it is first wanted', VERSION, [voice], whole),
    ]
    for (const rival of RIVALS) {
      progress(`installing and bundling ${rival.name} ${rival.version} …`)
      const refusal = await install(rival, join(folder, rival.name))
      if (refusal !== undefined) {
        progress(`${rival.name} cannot be had from the registry, so this is ours alone: ${refusal}`)
        return rows.slice(0, 4)
      }
      const bundled = await bundle(rival, join(folder, rival.name))
      rows.push(sizeOf(`${rival.name} (${rival.what})`, rival.version, [bundled], whole))
    }
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As `npm run build` makes it; `voice` is loaded when somebody first speaks or listens. */
export async function ourWidget(folder: string): Promise<{ loader: Buffer; panel: Buffer; voice: Buffer }> {
  await buildWidget(folder)
  const files = await readdir(join(folder, 'widget'))
  const named = async (name: string) => {
    const file = files.find((each) => new RegExp(`^${name}-\\w+\\.js$`).test(each))
    if (file === undefined) throw new Error(`the build made no ${name}: ${files.join(' ')}`)
    return readFile(join(folder, 'widget', file))
  }
  return {
    loader: await readFile(join(folder, 'widget', 'bangban.js')),
    panel: await named('panel'),
    voice: await named('voice'),
  }
}

export function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length
}

/** Files are compressed one by one, as they are sent. */
function sizeOf(name: string, version: string, files: Buffer[], whole: number): WidgetSize {
  const sum = (size: (file: Buffer) => number) => files.reduce((total, file) => total + size(file), 0)
  const gzip = sum(gzipped)
  const kilo = (bytes: number) => Math.round(bytes / 10) / 100
  return {
    name,
    version,
    minKB: kilo(sum((file) => file.length)),
    gzipKB: kilo(gzip),
    brotliKB: kilo(sum((file) => brotliCompressSync(file).length)),
    timesOurs: Math.round((gzip / whole) * 100) / 100,
  }
}

/** What npm says when it cannot, in one line. */
async function install({ name, version, also }: Rival, folder: string): Promise<string | undefined> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  const flags = ['--prefix', folder, '--ignore-scripts', '--no-save', '--no-package-lock', ...quiet]
  // On Windows npm is a batch file, which only a shell can start; nothing here comes from outside.
  const options = { shell: process.platform === 'win32', timeout: 300_000 }
  try {
    await promisify(execFile)('npm', ['install', ...flags, `${name}@${version}`, ...also], options)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return /^npm error (?!code|errno|syscall)(.+)$/m.exec(said)?.[1] ?? said.slice(0, 200)
  }
}

async function bundle({ entry }: Rival, folder: string): Promise<Buffer> {
  await writeFile(join(folder, 'entry.js'), entry)
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'entry.js')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutOldBrowsers],
  })
  return Buffer.concat(outputFiles.map(({ contents }) => contents))
}

/** WebChat's `…-es5` packages are compiled by an install script from the modern ones, which are smaller: those count. */
const withoutOldBrowsers: Plugin = {
  name: 'without old browsers',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[\w-]+-es5$/ }, ({ path, ...from }) =>
      resolve(path.replace(/-es5$/, ''), { importer: from.importer, resolveDir: from.resolveDir, kind: from.kind }),
    )
  },
}
