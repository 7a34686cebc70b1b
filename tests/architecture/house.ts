// Reads the whole checkout into one value that every rule looks at.
import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { readSource, type Source } from './source.ts'

export interface House {
  /** Every file of the repository by its path, as text; what the tools make (`.gitignore`) is left out. */
  files: Map<string, string>
  /** The program: TypeScript of functions, stacks and web-widget. */
  sources: Source[]
  /** Words that name the machine at hand: its folders, its package registry. */
  machine: string[]
}

/** One thing that breaks a rule, and what to do about it. */
export interface Offence {
  file: string
  line: number
  what: string
  mend: string
}

export type Rule = (house: House) => Offence[]

export function readHouse(root: string): House {
  return buildHouse(readFiles(root), machineWords(root))
}

export function buildHouse(files: Record<string, string>, machine: string[] = []): House {
  const program = Object.entries(files).filter(([path]) => /^(functions|stacks|web-widget)\/.*\.ts$/.test(path))
  return {
    files: new Map(Object.entries(files)),
    sources: program.map(([path, text]) => readSource(path, text)),
    machine,
  }
}

export function show({ file, line, what, mend }: Offence): string {
  return `${file}:${line}: ${what}, ${mend}`
}

const NOT_TEXT = /\.(png|jpe?g|gif|ico|webp|woff2?|wav|mp3|gz|bin|pdf)$/

function readFiles(root: string): Record<string, string> {
  const ignored = ignoredNames(root)
  const files: Record<string, string> = {}
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (ignored(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else files[path] = NOT_TEXT.test(entry.name) ? '' : readFileSync(join(root, path), 'utf8')
    }
  }
  walk('')
  return files
}

/** Understands the two forms that our `.gitignore` uses: `name/` and `*.ending`. */
function ignoredNames(root: string): (name: string) => boolean {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)
  const names = new Set(['.git', ...lines.map((line) => line.replace(/\/$/, ''))])
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1))
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending))
}

function machineWords(root: string): string[] {
  const folders = [root, dirname(root), homedir()].filter((folder) => !['/', '/tmp'].includes(folder))
  const registry = process.env['npm_config_registry']
  const host = registry === undefined ? [] : [new URL(registry).host]
  return [...folders.map((folder) => `${folder}/`), ...host.filter((name) => name !== 'registry.npmjs.org')]
}
