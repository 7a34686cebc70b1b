// Parses one TypeScript file and notes what the rules ask about: its imports, comments and a few telling expressions.
import { parseSync, Visitor, type ESTree } from 'vite'

export interface Source {
  path: string
  lines: string[]
  imports: Import[]
  comments: { text: string; line: number }[]
  sightings: Sighting[]
  /** Nothing in it but `export … from`. */
  onlyPassesOn: boolean
}

export interface Import {
  /** As written; undefined when it is computed, so that nobody can read it. */
  specifier: string | undefined
  /** Path in the repository, for an import of our own files. */
  target?: string
  typeOnly: boolean
  dynamic: boolean
  line: number
}

export interface Sighting {
  what: 'environment' | 'clock' | 'chance' | 'any' | 'default export'
  words: string
  line: number
}

/** @throws when the file is not TypeScript: a rule that cannot read must not pass. */
export function readSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n'),
    imports: readImports(path, text, program, lineAt),
    comments: comments.map((comment) => ({ text: comment.value, line: lineAt(comment.start) })),
    sightings: readSightings(text, program, lineAt),
    onlyPassesOn: program.body.length > 0 && program.body.every(passesOn),
  }
}

type LineAt = (offset: number) => number

function readImports(path: string, text: string, program: ESTree.Program, lineAt: LineAt): Import[] {
  const imports: Import[] = []
  const note = (node: ESTree.Span, source: ESTree.Node, kind: { typeOnly: boolean; dynamic: boolean }): void => {
    const specifier = literal(source)
    const target = specifier?.startsWith('.') ? { target: resolve(path, specifier) } : {}
    imports.push({ specifier, ...target, ...kind, line: lineAt(node.start) })
  }
  const still = (node: ESTree.Span, source: ESTree.Node | null): void => {
    const typeOnly = /^(import|export)\s+type\b(?!\s*(from|,))/.test(text.slice(node.start, node.end))
    if (source) note(node, source, { typeOnly, dynamic: false })
  }
  new Visitor({
    ImportDeclaration: (node) => still(node, node.source),
    ExportNamedDeclaration: (node) => still(node, node.source),
    ExportAllDeclaration: (node) => still(node, node.source),
    ImportExpression: (node) => note(node, node.source, { typeOnly: false, dynamic: true }),
    TSImportType: (node) => note(node, node.source, { typeOnly: true, dynamic: false }),
    CallExpression: (node) => {
      const [first] = node.arguments
      const required = node.callee.type === 'Identifier' && node.callee.name === 'require'
      if (required && first) note(node, first, { typeOnly: false, dynamic: false })
    },
  }).visit(program)
  return imports
}

const CHANCE = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'])

function readSightings(text: string, program: ESTree.Program, lineAt: LineAt): Sighting[] {
  const sightings: Sighting[] = []
  const see = (what: Sighting['what'], node: ESTree.Span): void => {
    sightings.push({ what, words: text.slice(node.start, node.end).split('\n')[0] ?? '', line: lineAt(node.start) })
  }
  const isDate = (node: ESTree.Node): boolean => node.type === 'Identifier' && node.name === 'Date'
  new Visitor({
    MemberExpression: (node) => {
      const words = text.slice(node.start, node.end)
      if (/(^|\.)process\s*\??\.env$|(^|\.)process\[['"]env['"]\]$|^import\.meta\.env$/.test(words))
        see('environment', node)
      if (/^(globalThis\.)?(Date|performance)\??\.now$/.test(words)) see('clock', node)
      if (/^(globalThis\.)?Math\??\.random$/.test(words)) see('chance', node)
    },
    Identifier: (node) => {
      if (CHANCE.has(node.name)) see('chance', node)
    },
    VariableDeclarator: (node) => {
      const fromProcess = node.init?.type === 'Identifier' && node.init.name === 'process'
      if (fromProcess && node.id.type === 'ObjectPattern' && /\benv\b/.test(text.slice(node.start, node.end))) {
        see('environment', node)
      }
    },
    ImportDeclaration: (node) => {
      const builtin = /^(node:)?process$/.test(node.source.value)
      if (builtin && /\benv\b/.test(text.slice(node.start, node.end))) see('environment', node)
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) see('clock', node)
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) see('clock', node)
    },
    TSAnyKeyword: (node) => see('any', node),
    ExportDefaultDeclaration: (node) => see('default export', node),
  }).visit(program)
  return sightings
}

function literal(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

function passesOn(node: ESTree.Node): boolean {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}
