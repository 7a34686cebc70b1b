// A conversation script: what a citizen says, and what must come back. Named as a sentence, grouped by behaviour.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { DISPLAYS, OUTCOMES } from '../../functions/conversation/reply.ts'

const texts = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((one) => (Array.isArray(one) ? one : [one])),
)

const turn = z
  .strictObject({
    say: z.optional(z.string()),
    /** Id of an option or of a choice of the open question; the console types its label. */
    choose: z.optional(z.string()),
    /** The last turn once more under the same id: the reply must be the same to the letter. */
    again: z.optional(z.literal(true)),
    /** The process ends and a new one opens the same storage before this turn. */
    restart: z.optional(z.literal(true)),
    /** So many hours pass before this turn. */
    later: z.optional(z.number()),
    /** Answers every open question with its example until something else than a question comes. */
    examples: z.optional(z.literal(true)),
    outcome: z.optional(z.enum(OUTCOMES)),
    /** Shown in the reply. */
    tells: z.optional(texts),
    /** Nowhere in the reply. */
    hides: z.optional(texts),
    /** The same, where it stands to be read; a caller hears what they said, so that they notice what was misheard. */
    'hides-in-writing': z.optional(texts),
    /** The question that is open at the end of the reply. */
    asks: z.optional(z.string()),
    /** The first fact, shown large. */
    fact: z.optional(z.string()),
    /** `service/facet` of the first source. */
    source: z.optional(z.string()),
    /** Ids among the options. */
    offers: z.optional(texts),
    /** Told and offered where it is read; a caller hears less at once, and asks for the rest. */
    forTheEye: z.optional(z.literal(true)),
    /** What a page is told to do with its look; other channels are told nothing. */
    display: z.optional(z.enum(DISPLAYS)),
    /** Language of the reply. */
    speaks: z.optional(z.enum(['zh-CN', 'en'])),
    /** The conversation is gone. */
    gone: z.optional(z.literal(true)),
  })
  .check(
    z.refine(
      (one) => one.say !== undefined || one.choose !== undefined || one.again || one.examples,
      'say, choose, again or examples',
    ),
  )

const script = z.strictObject({
  locale: z._default(z.enum(['zh-CN', 'en']), 'zh-CN'),
  region: z.optional(z.string()),
  /** How the agency at the other end behaves; without it nothing is delivered. Time passes for it with `later`. */
  agency: z.optional(z.enum(['usual', 'needs-more', 'rejected', 'down'])),
  now: z._default(z.iso.datetime({ offset: true }), '2026-11-21T09:00:00+08:00'),
  turns: z.array(turn).check(z.minLength(1)),
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
