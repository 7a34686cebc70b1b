// A conversation script: what a citizen says, and what must come back. Named as a sentence, grouped by behaviour.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { OUTCOMES } from '../../functions/conversation/reply.ts'

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => (Array.isArray(one) ? one : [one]))

const turn = z
  .strictObject({
    say: z.string().optional(),
    /** Id of an option or of a choice of the open question; the console types its label. */
    choose: z.string().optional(),
    /** The last turn once more under the same id: the reply must be the same to the letter. */
    again: z.literal(true).optional(),
    /** The process ends and a new one opens the same storage before this turn. */
    restart: z.literal(true).optional(),
    /** So many hours pass before this turn. */
    later: z.number().optional(),
    /** Answers every open question with its example until something else than a question comes. */
    examples: z.literal(true).optional(),
    outcome: z.enum(OUTCOMES).optional(),
    /** Shown in the reply. */
    tells: texts.optional(),
    /** Nowhere in the reply. */
    hides: texts.optional(),
    /** The question that is open at the end of the reply. */
    asks: z.string().optional(),
    /** The first fact, shown large. */
    fact: z.string().optional(),
    /** `service/facet` of the first source. */
    source: z.string().optional(),
    /** Ids among the options. */
    offers: texts.optional(),
    /** Language of the reply. */
    speaks: z.enum(['zh-CN', 'en']).optional(),
    /** The conversation is gone. */
    gone: z.literal(true).optional(),
  })
  .refine(
    (one) => one.say !== undefined || one.choose !== undefined || one.again || one.examples,
    'say, choose, again or examples',
  )

const script = z.strictObject({
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  region: z.string().optional(),
  /** How the agency at the other end behaves; without it nothing is delivered. Time passes for it with `later`. */
  agency: z.enum(['usual', 'needs-more', 'rejected', 'down']).optional(),
  now: z.iso.datetime({ offset: true }).default('2026-11-21T09:00:00+08:00'),
  turns: z.array(turn).min(1),
})

export type ScriptTurn = z.infer<typeof turn>
export type Script = z.infer<typeof script> & { behaviour: string; name: string }

/** All scripts below this folder. */
export function readScripts(): Script[] {
  const root = import.meta.dirname
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  return files.toSorted().map((file) => {
    const path = join(root, file)
    const read = script.safeParse(parse(readFileSync(path, 'utf8')))
    if (!read.success) throw new Error(`${relative(process.cwd(), path)}: ${z.prettifyError(read.error)}`)
    const [behaviour = '', name = ''] = file.replace(/\.yaml$/, '').split('/')
    return { ...read.data, behaviour: behaviour.replaceAll('-', ' '), name: name.replaceAll('-', ' ') }
  })
}
