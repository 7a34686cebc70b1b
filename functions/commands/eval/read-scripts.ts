// Reads dialogue scripts from a file of the user's own, YAML or JSONL, and says on which line one is broken.
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { OUTCOMES } from '../../conversation/reply.ts'
import { LOCALES } from '../../filings/filing.ts'
import { tellFault } from '../../knowledge/fault.ts'
import { isKnownRegion } from '../../knowledge/known-region.ts'
import type { Regions } from '../../knowledge/regions.ts'
import { readYaml } from '../../knowledge/yaml-file.ts'
import { readRows, shortened, textOf } from './read-rows.ts'

const texts = z
  .pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((one) => [one].flat()),
  )
  .check(z.describe('a text or a list of texts'))

const turn = z
  .strictObject({
    say: z.optional(z.string()),
    /** Id of an option that was offered. */
    choose: z.optional(z.string()),
    outcome: z.optional(z.enum(OUTCOMES)),
    /** `service/facet` of the first source. */
    source: z.optional(z.string().check(z.regex(/^[\w-]+\/[\w-]+$/), z.describe('service/facet, such as id-card/fee'))),
    /** The question that is open at the end of the reply. */
    asks: z.optional(z.string()),
    /** Stands somewhere in the reply, or nowhere. */
    tells: z.optional(texts),
    hides: z.optional(texts),
  })
  .check(
    z.refine(({ say, choose }) => (say === undefined) !== (choose === undefined), 'write say or choose, and not both'),
  )

const script = z.strictObject({
  name: z.optional(z.string()),
  locale: z._default(z.enum(LOCALES), 'zh-CN'),
  region: z.optional(z.string()),
  turns: z.array(turn).check(z.minLength(1), z.describe('a list of turns, each with say or choose')),
})

const scripts = z.array(script).check(z.minLength(1), z.describe('a script or a list of them'))

/** What is said or chosen, and what the reply must be. */
export type ScriptTurn = z.output<typeof turn>

export type Script = z.output<typeof script> & { name: string }

/**
 * A script a line in JSONL, one script or a list of them in YAML.
 * @param places where a region must stand
 * @throws Error that names each fault, its line and what to write
 */
export function readScripts(path: string, places: Pick<Regions, 'place'>): Script[] {
  const faults: string[] = []
  const read = (isYaml(path) ? inYaml(path) : inRows(path)).map(({ line, name, ...one }) => {
    if (one.region !== undefined && !(IS_CODE.test(one.region) && isKnownRegion(places, one.region)))
      faults.push(`${path}:${line}: "region" names no region that is known, ${REGION_HELP}`)
    return { ...one, name }
  })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  return read
}

const IS_CODE = /^(\d{6}|\d{9}|\d{12})$/
const REGION_HELP = "write the code of a region of China in quotes, 6, 9 or 12 digits, such as '371100'"

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

type Placed = Script & { line: number }

function inRows(path: string): Placed[] {
  return readRows(path, script).map(({ line, value }) => ({ ...value, line, name: value.name ?? `line ${line}` }))
}

/** What it is must be known first: of a choice between one and many a fault has no line of its own. */
function inYaml(path: string): Placed[] {
  const text = textOf(path)
  const whole = readYaml(text, z.unknown(), { file: path })
  const isOne = typeof whole.value === 'object' && whole.value !== null && !Array.isArray(whole.value)
  const read = isOne ? readYaml(text, script, { file: path }) : readYaml(text, scripts, { file: path })
  const faults = whole.faults.length > 0 ? whole.faults : read.faults
  if (!read.value)
    throw new Error(shortened(faults.map(tellFault)).join('\n').replaceAll('docs/editors.md', 'docs/eval.md'))
  return [read.value].flat().map((one, i) => ({
    ...one,
    line: read.lineOf([...(isOne ? [] : [i]), 'region']),
    name: one.name ?? `${basename(path)} ${i + 1}`,
  }))
}
