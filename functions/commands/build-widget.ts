// Builds what browsers load: the widget's loader and panel, the sprite of drawings, the portal's styles, and the telephone.
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { VERSION } from '../config/version.ts'
import { DRAWINGS } from '../../web-widget/drawings.ts'
import { PAGE_DRAWINGS } from '../../web-widget/page-drawings.ts'
import { ROOT } from './places.ts'

/** What the widget asks of a browser: constructable stylesheets, `dialog`, `AbortSignal.timeout`. */
const TARGET = ['chrome103', 'firefox101', 'safari16.4']

/**
 * Writes `phone/phone.js` and `phone/phone.css`, which only one machine serves, and `widget/bangban.js` (and the same as `bangban-<hash>.js`, with its `integrity` in `version.json`), `widget/panel-<hash>.js`, `resume-<hash>.js`, `photo-<hash>.js`, `kiosk-<hash>.js`, `voice-<hash>.js` and `recorder-<hash>.js` (each also without a hash, for pages opened before), `widget/drawings.svg` and `portal/*.css` below `out`, each
 * with its gzip and brotli form beside it, so that no server has to compress them.
 */
export async function buildWidget(out: string): Promise<void> {
  // From the inside out: each names what it loads later by a hash of it.
  const recorder = await bundle('voice/recorder.ts', { format: 'iife' })
  const recorderName = hashed('recorder', recorder)
  const voice = await bundle('voice/voice.ts', { format: 'esm', define: { RECORDER: JSON.stringify(recorderName) } })
  const voiceName = hashed('voice', voice)
  const resume = await bundle('resume/resume.ts', { format: 'esm' })
  const resumeName = hashed('resume', resume)
  const photo = await bundle('photo/photo.ts', { format: 'esm' })
  const photoName = hashed('photo', photo)
  const later = {
    ...named('VOICE', voiceName, voice),
    ...named('RESUME', resumeName, resume),
    ...named('PHOTO', photoName, photo),
  }
  const panel = await bundle('panel.ts', { format: 'esm', define: later })
  const name = hashed('panel', panel)
  const kiosk = await bundle('kiosk/kiosk.ts', { format: 'esm' })
  const kioskName = hashed('kiosk', kiosk)
  const define = { ...named('PANEL', name, panel), ...named('KIOSK', kioskName, kiosk) }
  const loader = await bundle('loader.ts', { format: 'iife', define })
  const loaderName = hashed('bangban', loader)
  // What is named first: nothing ever names what is not there yet.
  for (const [file, code] of [
    [recorderName, recorder],
    [voiceName, voice],
    [resumeName, resume],
    [photoName, photo],
    [kioskName, kiosk],
    [name, panel],
  ] as const) {
    await write(join(out, 'widget', file), code)
    // For pages that were opened before this was installed.
    await write(join(out, 'widget', file.replace(/-\w{8}\.js$/, '.js')), code)
  }
  await write(join(out, 'widget', loaderName), loader)
  await write(join(out, 'widget', 'bangban.js'), loader)
  await write(
    join(out, 'widget', 'version.json'),
    `${JSON.stringify({ version: VERSION, file: `/widget/${loaderName}`, integrity: sum(loader) }, null, 2)}\n`,
  )
  await write(join(out, 'widget', 'drawings.svg'), sprite())
  // Apart: what few pages need does not delay the first picture of the others.
  for (const sheet of [
    'portal/portal.css',
    'portal/elder.css',
    'portal/print.css',
    'portal/gallery.css',
    'portal/checklist.css',
    'forms/talk.css',
  ]) {
    await write(join(out, 'portal', basename(sheet)), await styles(join(ROOT, 'functions/channels/web', sheet)))
  }
  await write(join(out, 'phone', 'phone.js'), await bundle('phone/phone.ts', { format: 'esm' }))
  await write(join(out, 'phone', 'phone.css'), await styles(join(ROOT, 'web-widget/phone/phone.css')))
  await forget(join(out, 'widget'), [loaderName, name, resumeName, photoName, kioskName, voiceName, recorderName])
}

function hashed(name: string, code: string): string {
  return `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
}

/** Of subresource integrity: a browser refuses what is not this to the byte. */
function sum(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}

/** How the one that loads it later knows it. */
function named(what: string, name: string, code: string): Record<string, string> {
  return { [what]: JSON.stringify(name), [`${what}_SUM`]: JSON.stringify(sum(code)) }
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    entryPoints: [join(ROOT, 'web-widget', entry)],
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: {},
    plugins: [stylesAsText],
    ...options,
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${entry}`)
  return file.text
}

/** A stylesheet is imported as its text, for `CSSStyleSheet.replaceSync`. */
const stylesAsText: Plugin = {
  name: 'styles as text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await styles(path), loader: 'text' }))
  },
}

async function styles(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    target: 'chrome105',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/** Every drawing as a symbol, for pages: `<svg><use href="/widget/drawings.svg#house"/></svg>`; the page says how it is drawn. */
function sprite(): string {
  const symbols = Object.entries({ ...DRAWINGS, ...PAGE_DRAWINGS }).map(
    ([name, d]) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${d}"/></symbol>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

/** In one step each, so that a server beside a build never sends half a file. */
async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const bytes = Buffer.from(content)
  const forms = [
    ['.gz', await promisify(gzip)(bytes, { level: 9 })],
    ['.br', await promisify(brotliCompress)(bytes)],
    ['', bytes],
  ] as const
  for (const [ending, form] of forms) {
    const draft = `${path}${ending}.${process.pid}`
    await writeFile(draft, form)
    await rename(draft, `${path}${ending}`)
  }
}

/** So many builds that are no more the newest stay where they are: pages that pin one of them go on working. */
const KEPT = 8
const HASHED = /^(bangban|panel|resume|photo|kiosk|voice|recorder)-\w+\.js$/

/** The older ones go; a page that still names a panel of one falls back to `panel.js`. */
async function forget(folder: string, current: string[]): Promise<void> {
  const files = await readdir(folder)
  const old = await Promise.all(
    files
      .filter((file) => HASHED.test(file) && !current.includes(file))
      .map(async (file) => ({ file, kind: HASHED.exec(file)?.[1], at: (await stat(join(folder, file))).mtimeMs })),
  )
  old.sort((a, b) => b.at - a.at)
  const gone = old.filter(({ kind }, place) => old.slice(0, place).filter((each) => each.kind === kind).length >= KEPT)
  await Promise.all(
    gone.flatMap(({ file }) => ['', '.gz', '.br'].map((ending) => rm(join(folder, file + ending), { force: true }))),
  )
}
