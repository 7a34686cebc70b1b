// A call as a script: what a caller does, and what must be heard. Named as a sentence, grouped by behaviour.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { OUTCOMES } from '../../functions/conversation/reply.ts'

const texts = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((one) => (Array.isArray(one) ? one : [one])),
)

/** What is done at the web, in the conversation that a code opened or that a code will take away. */
const atWeb = z.strictObject({
  say: z.optional(z.string()),
  choose: z.optional(z.string()),
  /** Goes on from the six digits that were heard on the phone; `check` where the conversation holds a number. */
  resume: z.optional(z.strictObject({ check: z.optional(z.string()) })),
  /** Fetches a code to go on with on the phone: `{code}` from then on. */
  code: z.optional(z.literal(true)),
})

/** What the caller does: one of these a step. */
const DEEDS = ['ring', 'say', 'keys', 'silence', 'dial', 'again', 'hang-up', 'web', 'examples', 'rest'] as const

const step = z
  .strictObject({
    ring: z.optional(z.literal(true)),
    /** `{code}` and `{reference}` stand for what was heard, here and in `keys`. */
    say: z.optional(z.string()),
    /** How sure the recogniser was. */
    confidence: z.optional(z.number()),
    /** As pressed, a `#` that ends them included. */
    keys: z.optional(z.string()),
    /** So many times nothing is said until the line gives up waiting. */
    silence: z.optional(z.int()),
    /** How the line to a person ended. */
    dial: z.optional(z.enum(['answered', 'not-taken'])),
    /** The vendor sends its last request once more: the same comes. */
    again: z.optional(z.literal(true)),
    'hang-up': z.optional(z.literal(true)),
    web: z.optional(atWeb),
    /** Answers every open question with its example, by voice, or numbers and choices by keys, until no question is open. */
    examples: z.optional(z.enum(['voice', 'keys'])),
    /** Listens to the review to its end. */
    rest: z.optional(z.literal(true)),

    /** Heard in this step; each of the words, wherever. */
    hears: z.optional(texts),
    /** One of them is heard. */
    'hears-one-of': z.optional(z.array(z.string())),
    /** Nowhere in this step. */
    not: z.optional(texts),
    ends: z.optional(z.enum(['hung-up', 'transferred'])),
    /** The number that takes the call. */
    to: z.optional(z.string()),
    outcome: z.optional(z.enum(OUTCOMES)),
    /** The question that is open then. */
    asks: z.optional(z.string()),
    /** The language that is spoken and listened for. */
    speaks: z.optional(z.enum(['zh-CN', 'en'])),
    /** How the keys are taken next. */
    'keys-expected': z.optional(z.enum(['one', 'number'])),
    /** `service/facet` of the first source of the answer. */
    source: z.optional(z.string()),
    /** Slot and value that stand in the submitted filing. */
    filed: z.optional(z.record(z.string(), z.string())),
    /** At the web: shown in the reply. */
    shows: z.optional(texts),
    /** At the line: the wait for speech is longer than it was in the step before. */
    'waits-longer': z.optional(z.literal(true)),
    /** Spoken more slowly than in the step before. */
    slower: z.optional(z.literal(true)),
  })
  .check(
    z.refine(
      (one) => DEEDS.filter((deed) => one[deed] !== undefined).length === 1,
      `one of ${DEEDS.join(', ')} a step`,
    ),
  )

const script = z
  .strictObject({
    /** The language that the dialled number is for. */
    locale: z._default(z.enum(['zh-CN', 'en']), 'zh-CN'),
    /** The number shown; null hides it. */
    from: z._default(z.nullable(z.string()), '+8613900139000'),
    now: z._default(z.iso.datetime({ offset: true }), '2026-11-23T09:00:00+08:00'),
    steps: z.array(step).check(z.minLength(2)),
  })
  .check(
    z.refine(
      ({ steps }) =>
        steps.at(-1)?.['hang-up'] === true || steps.at(-1)?.ends !== undefined || steps.at(-1)?.dial === 'answered',
      'a whole call: the last step hangs up, or says how the line ends',
    ),
  )

export type CallScriptStep = z.infer<typeof step>
export type CallScript = z.infer<typeof script> & { behaviour: string; name: string }

/** All scripts below this folder. */
export function readCallScripts(): CallScript[] {
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
