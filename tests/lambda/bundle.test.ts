// What ships to Lambda, weighed: what an instance loads at once is small, and what is seldom used waits in chunks.
import { existsSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildAll } from './cloud.ts'

/** Bytes: entry and everything that it imports at once (DESIGN §8). */
const CORE = 500_000
/** The telephone has the same core, and what only it says and keeps. */
const CORE_OF_PHONE = 550_000
const NEVER_AT_ONCE =
  /node_modules\/(langchain|@langchain|openai|@aws-sdk|@smithy|dynalite|pinyin-pro|[^/]*transcribe|@aws-crypto|zod\/v4\/(classic|locales))/

let dist: string
let metafiles: Record<string, Metafile>
beforeAll(async () => {
  ;({ dist, metafiles } = await buildAll())
}, 120_000)

describe.each(['chat', 'phone', 'deliver'])('the bundle %s', (door) => {
  const outputs = () => metafiles[door]?.outputs ?? {}
  const bytesOf = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + (outputs()[path]?.bytes ?? 0), 0)

  function atOnce(): Set<string> {
    const entry = Object.keys(outputs()).find((path) => path.endsWith(`lambda/${door}/index.mjs`))
    const found = new Set<string>()
    const add = (path: string) => {
      if (found.has(path)) return
      found.add(path)
      for (const each of outputs()[path]?.imports ?? [])
        if (each.kind === 'import-statement' && !each.external) add(each.path)
    }
    if (entry) add(entry)
    return found
  }

  test('has a core within its budget', () => {
    const core = atOnce()
    const chunks = Object.keys(outputs()).filter((path) => !core.has(path))
    const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
    const budget = door === 'phone' ? CORE_OF_PHONE : CORE
    const list = chunks
      .toSorted((a, b) => bytesOf([b]) - bytesOf([a]))
      .map((path) => `  ${kb(bytesOf([path])).padStart(10)}  ${outputs()[path]?.entryPoint ?? path.split('/').at(-1)}`)
    process.stdout.write(
      `${door}: core ${kb(bytesOf(core))} of ${kb(budget)}, later ${kb(bytesOf(chunks))} in ${chunks.length} chunks\n${list.join('\n')}\n`,
    )
    expect(core.size).toBeGreaterThan(0)
    expect(bytesOf(core)).toBeLessThanOrEqual(budget)
  })

  test('loads no vendor but what reads requests and checks them at once', () => {
    const inputs = [...atOnce()].flatMap((path) => Object.keys(outputs()[path]?.inputs ?? {}))
    expect(inputs.some((path) => path.endsWith(`functions/${door}.ts`))).toBe(true)
    expect(inputs.filter((path) => NEVER_AT_ONCE.test(path))).toEqual([])
  })

  test('holds no embedded database, nothing native, and finds everything else in its own folder', () => {
    const inputs = Object.keys(metafiles[door]?.inputs ?? {})
    expect(
      inputs.filter((path) =>
        /dynalite|level|pinyin|\.node$/.test(path.replace(/^.*functions\/storage\/dynalite(-fill)?\.ts$/, '')),
      ),
    ).toEqual([])
    const outside = Object.values(outputs()).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    )
    expect(outside.filter((path) => !isBuiltin(path))).toEqual([])
  })

  test('knows neither the sandbox agency and its registers nor the practice sign-in', () => {
    const inputs = Object.keys(metafiles[door]?.inputs ?? {})
    expect(inputs.length).toBeGreaterThan(100)
    expect(
      inputs.filter((path) => path.includes('functions/sandbox-agency/') || path.endsWith('functions/agency.ts')),
    ).toEqual([])
  })

  test('is a folder with all that it reads and nothing more', () => {
    const both = ['chunks', 'index.mjs', 'knowledge']
    const folder = join(dist, 'lambda', door)
    const more = { chat: ['openapi.json', 'portal', 'prompts.json', 'widget'], phone: ['prompts.json'] }
    const all = [...both, ...(more[door as keyof typeof more] ?? [])]
    expect(readdirSync(folder).toSorted()).toEqual(all)
    expect(existsSync(`${folder}.meta.json`)).toBe(true)
    expect(readdirSync(join(folder, 'chunks')).filter((name) => !name.endsWith('.mjs'))).toEqual([])
  })
})
