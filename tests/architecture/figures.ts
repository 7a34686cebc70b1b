// Prints the figures of the house: how many files, how long, how many circles, how much test to how much program.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readHouse } from './house.ts'
import { circles } from './rules/imports.ts'
import { sizes, type Sizes } from './sizes.ts'

export interface Figures extends Sizes {
  circles: number
  testLines: number
  testsPerLine: number
}

export function figures(root: string): Figures {
  const house = readHouse(root)
  const measured = sizes(house.sources)
  const testLines = linesOf(join(root, 'tests'))
  return {
    ...measured,
    circles: circles(house).length,
    testLines,
    testsPerLine: Math.round((testLines / measured.lines) * 100) / 100,
  }
}

function linesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .reduce((sum, path) => sum + readFileSync(join(folder, path), 'utf8').split('\n').length - 1, 0)
}

if (import.meta.main) console.log(figures(resolve(import.meta.dirname, '../..')))
