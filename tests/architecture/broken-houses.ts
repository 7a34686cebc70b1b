// Small made-up houses, each of which breaks one rule at the places named.

export interface BrokenHouse {
  rule: string
  because: string
  files: Record<string, string>
  machine?: string[]
  at: string[]
}

const lines = (count: number): string => 'export {}\n'.repeat(count)
const core = 'functions/conversation/respond.ts'

export const brokenHouses: BrokenHouse[] = [
  {
    rule: 'everyFileHasARoom',
    because: 'a folder that nobody drew, a door that nobody drew',
    files: { 'functions/magic/spell.ts': '', 'functions/extra.ts': '', [core]: '' },
    at: ['functions/magic/spell.ts:1', 'functions/extra.ts:1'],
  },
  {
    rule: 'importsCanBeRead',
    because: 'a computed name hides an import',
    files: { [core]: `const name = './a.ts'\nexport const a = import(name)` },
    at: [`${core}:2`],
  },
  {
    rule: 'roomsKeepToTheirFloor',
    because: 'the core looks up, sideways and past a port, in every form an import has',
    files: {
      [core]: [
        `import type { App } from '../channels/web/app.ts'`,
        `export * from '../config/config.ts'`,
        `export type { Open } from '../storage/dynamo.ts'`,
        `export const open = () => import('../storage/memory.ts')`,
        `export type Answer = import('../speech/speech.ts').Speech`,
        `import { read } from '../knowledge/terms.ts'`,
      ].join('\n'),
      'functions/filings/review.ts': `import { guide } from '../knowledge/guide.ts'`,
      'functions/knowledge/facts.ts': `import { walk } from '../filings/journey.ts'`,
      'functions/channels/phone/call.ts': `import { form } from '../web/form.ts'`,
      'functions/chat.ts': `import './local.ts'`,
      'web-widget/panel.ts': `import { OUTCOMES } from '../functions/conversation/reply.ts'`,
    },
    at: [
      ...[1, 2, 3, 4, 5].map((line) => `${core}:${line}`),
      'functions/filings/review.ts:1',
      'functions/knowledge/facts.ts:1',
      'functions/channels/phone/call.ts:1',
      'functions/chat.ts:1',
      'web-widget/panel.ts:1',
    ],
  },
  {
    rule: 'onlyWireNamesAdapters',
    because: 'a door names one, and wire loads one at once',
    files: {
      'functions/local.ts': `import type { A } from './storage/dynalite.ts'`,
      'functions/wire.ts': `import type { B } from './storage/dynamo.ts'\nimport { memory } from './storage/memory.ts'`,
    },
    at: ['functions/local.ts:1', 'functions/wire.ts:2'],
  },
  {
    rule: 'vendorsStayInTheirFile',
    because: 'a vendor in the core, one that nobody placed, a built-in without its prefix, zod in its heavy dialect',
    files: {
      [core]: `import { Hono } from 'hono/tiny'\nimport _ from 'lodash'\nimport fs from 'fs'\nimport * as z from 'zod'`,
      'functions/storage/dynamo-items.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'`,
    },
    at: [`${core}:1`, `${core}:2`, `${core}:3`, `${core}:4`],
  },
  {
    rule: 'builtinsAreHandedIn',
    because: 'the core reads files by itself',
    files: { [core]: `import { readFile } from 'node:fs/promises'\nimport { createHash } from 'node:crypto'` },
    at: [`${core}:1`],
  },
  {
    rule: 'nothingGoesInCircles',
    because: 'three files need each other, one of them only by type',
    files: {
      'functions/filings/a.ts': `import './b.ts'`,
      'functions/filings/b.ts': `\nimport type { C } from './c.ts'`,
      'functions/filings/c.ts': `export const a = () => import('./a.ts')`,
    },
    at: ['functions/filings/a.ts:1'],
  },
  {
    rule: 'onlyConfigReadsTheEnvironment',
    because: 'a door reads it in four ways, config may',
    files: {
      'functions/local.ts': [
        `import { env } from 'node:process'`,
        `const { env: settings } = process`,
        `const port = process.env['PORT']`,
        `const region = globalThis.process.env.AWS_REGION`,
      ].join('\n'),
      'functions/config/config.ts': `export const port = process.env['PORT']`,
    },
    at: [1, 2, 3, 4].map((line) => `functions/local.ts:${line}`),
  },
  {
    rule: 'clockAndChanceAreHandedIn',
    because: 'the core looks at the clock and throws dice; a given moment is fine, and so is a door that looks',
    files: {
      [core]: [
        `const a = Date.now()`,
        `const b = new Date()`,
        `const c = Math.random()`,
        `const now = Date.now`,
        `const d = crypto.randomUUID()`,
        `const e = new Date(0)`,
      ].join('\n'),
      'functions/local.ts': `const a = Date.now()`,
    },
    at: [1, 2, 3, 4, 5].map((line) => `${core}:${line}`),
  },
  {
    rule: 'nothingIsAny',
    because: 'a type is any, a check is switched off; the word any is fine',
    files: { [core]: `// any will do\nlet a: any\nconst b = a as any[]\n// @ts-ignore\na = b` },
    at: [`${core}:2`, `${core}:3`, `${core}:4`],
  },
  {
    rule: 'nothingIsLeftUnfinished',
    because: 'a comment puts work off',
    files: { [core]: `// Done.\n// TODO later\nexport const todo = 'TODO'` },
    at: [`${core}:2`],
  },
  {
    rule: 'exportsHaveNames',
    because: 'a default export takes any name',
    files: { [core]: `export default function respond() {}` },
    at: [`${core}:1`],
  },
  {
    rule: 'nothingIsABarrel',
    because: 'a file only passes on, another is called index',
    files: {
      'functions/filings/all.ts': `export * from './a.ts'\nexport { b } from './b.ts'`,
      'functions/filings/index.ts': `export const a = 1`,
      'functions/filings/both.ts': `export * from './a.ts'\nexport const c = 1`,
    },
    at: ['functions/filings/all.ts:1', 'functions/filings/index.ts:1'],
  },
  {
    rule: 'filesOpenWithTheirPurpose',
    because: 'no comment, a block, no full stop, two sentences',
    files: {
      'functions/filings/a.ts': `export const a = 1`,
      'functions/filings/b.ts': `/* Reads. */`,
      'functions/filings/c.ts': `// Reads`,
      'functions/filings/d.ts': `// Reads. Writes too.`,
      'functions/filings/e.ts': `// Reads GB/T 2260 codes, 6.5 of them a second.`,
    },
    at: ['a', 'b', 'c', 'd'].map((name) => `functions/filings/${name}.ts:1`),
  },
  {
    rule: 'filesStayShort',
    because: 'one is too long, and so are half of them and one in ten',
    files: { 'functions/filings/a.ts': lines(301), 'functions/filings/b.ts': lines(101), 'functions/filings/c.ts': '' },
    at: ['functions/filings/a.ts:301', 'functions:1', 'functions:1'],
  },
  {
    rule: 'namesAreInKebabCase',
    because: 'a camel and a snake',
    files: {
      'functions/filings/slotValue.ts': '',
      'functions/my_room/slot.ts': '',
      'functions/filings/slot-value.ts': '',
    },
    at: ['functions/filings/slotValue.ts:1', 'functions/my_room/slot.ts:1'],
  },
  {
    rule: 'namesSayWhatIsInside',
    because: 'a drawer for everything',
    files: { 'functions/filings/date-utils.ts': '', 'functions/shared/a.ts': '', 'functions/filings/helpful.ts': '' },
    at: ['functions/filings/date-utils.ts:1', 'functions/shared/a.ts:1'],
  },
  {
    rule: 'theTopHoldsOnlyWhatItShould',
    because: 'a second source folder and a stray note',
    files: { 'src/a.ts': '', 'src/b.ts': '', 'notes.md': '', 'README.md': '', 'docs/glossary.md': '' },
    at: ['src:1', 'notes.md:1'],
  },
  {
    rule: 'nothingNamesAMachine',
    because: "a folder of this machine, somebody's home, a registry; a web page with the same path is fine",
    files: {
      'docs/a.md': `see /build/house/notes\nhttps://city.example/build/house/notes\n`,
      'docs/b.md': `fine\ncd ${['', 'home', 'ann', 'x'].join('/')}\n`,
      'package-lock.json': `"resolved": "http://packages.example:4873/zod"`,
      '.npmrc': 'save-exact=true\nregistry=http://packages.example',
      'functions/a.ts': `fetch('https://packages.example:4873/zod')`,
    },
    machine: ['/build/house/', 'packages.example:4873'],
    at: ['docs/a.md:1', 'docs/b.md:2', 'package-lock.json:1', '.npmrc:2', 'functions/a.ts:1'],
  },
]
