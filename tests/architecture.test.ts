// Keeps the house as DESIGN §3 draws it, and proves on small made-up houses that each rule can fail.
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roomOf, ROOMS, VENDORS } from './architecture/floors.ts'
import { buildHouse, readHouse, show, type Rule } from './architecture/house.ts'
import { brokenHouses } from './architecture/broken-houses.ts'
import * as form from './architecture/rules/form.ts'
import * as imports from './architecture/rules/imports.ts'
import * as tree from './architecture/rules/tree.ts'
import { sizes } from './architecture/sizes.ts'

const { circles: _, ...importRules } = imports
const RULES: Record<string, Rule> = { ...importRules, ...form, ...tree }
const rules = Object.entries(RULES).map(([name, rule]) => ({ name, rule }))
const house = readHouse(resolve(import.meta.dirname, '..'))

describe('the house keeps its rules', () => {
  test('it is read whole', () => {
    expect(house.sources.length).toBeGreaterThan(5)
    expect(house.sources.flatMap((source) => source.imports).length).toBeGreaterThan(5)
  })

  test.each(rules)('$name', ({ rule }) => {
    expect(rule(house).map(show)).toEqual([])
  })
})

describe('each rule can fail', () => {
  test.each(rules)('$name has a house that breaks it', ({ name }) => {
    expect(brokenHouses.map((broken) => broken.rule)).toContain(name)
  })

  test.each(brokenHouses)('$rule: $because', ({ rule, files, machine, at }) => {
    expect(RULES[rule]?.(buildHouse(files, machine)).map(({ file, line }) => `${file}:${line}`)).toEqual(at)
  })
})

describe('the rules see well', () => {
  test('a room on a high floor may look down, and a port may be looked at', () => {
    const sound = buildHouse({
      'functions/conversation/turn.ts': `import type { Storage } from '../storage/storage.ts'\nimport '../filings/a.ts'`,
      'functions/channels/web/app.ts': `import { Hono } from 'hono'\nimport '../../conversation/turn.ts'\nimport './form.ts'`,
      'functions/wire.ts': `export const open = async () => await import('./storage/dynamo.ts')`,
    })
    expect(rules.flatMap(({ name, rule }) => (name in importRules ? rule(sound) : [])).map(show)).toEqual([])
  })

  test('an offence says where, what and what to do', () => {
    const broken = buildHouse({ 'functions/storage/a.ts': `\nimport '../config/config.ts'` })
    expect(imports.roomsKeepToTheirFloor(broken).map(show)).toEqual([
      'functions/storage/a.ts:2: storage imports functions/config/config.ts, nothing of floor 1 looks at floor 1: hand it in',
    ])
  })

  test('words in strings and comments are no imports', () => {
    const quiet = buildHouse({
      'functions/storage/a.ts': "// import '../config/a.ts'\nexport const a = `import '../config/a.ts'`",
    })
    expect(quiet.sources[0]?.imports).toEqual([])
  })

  test('sizes are counted by rank', () => {
    const of = (...lengths: number[]) => sizes(lengths.map((length) => ({ lines: Array.from({ length }, () => '') })))
    expect(of(10, 30, 20)).toEqual({ files: 3, lines: 60, median: 20, p90: 30, max: 30 })
    expect(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 500)).toMatchObject({ median: 5, p90: 9, max: 500 })
  })

  test('every place of the table is in the house that the table draws', () => {
    const places = [...ROOMS.flatMap((room) => room.may), ...Object.values(VENDORS).flat()]
    const known = places.filter((place) => place.endsWith('.ts') && !place.includes('*'))
    expect(known.filter((path) => roomOf(path) === undefined)).toEqual([])
  })
})
