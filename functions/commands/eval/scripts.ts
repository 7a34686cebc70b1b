// Plays dialogue scripts from a file of the user's own, YAML or JSONL, through the real core.
import { basename } from 'node:path'
import * as z from 'zod'
import type { Conversations } from '../../conversation/conversations.ts'
import { OUTCOMES, type Reply } from '../../conversation/reply.ts'
import { LOCALES } from '../../filings/filing.ts'
import { tellFault } from '../../knowledge/fault.ts'
import { readYaml } from '../../knowledge/yaml-file.ts'
import { answerIn } from './conversations.ts'
import { readRows, shortened, textOf } from './read-rows.ts'

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat())

const turn = z
  .strictObject({
    say: z.string().optional(),
    /** Id of an option that was offered. */
    choose: z.string().optional(),
    outcome: z.enum(OUTCOMES).optional(),
    /** `service/facet` of the first source. */
    source: z.string().optional(),
    /** The question that is open at the end of the reply. */
    asks: z.string().optional(),
    /** Stands somewhere in the reply, or nowhere. */
    tells: texts.optional(),
    hides: texts.optional(),
  })
  .refine(
    ({ say, choose }) => (say === undefined) !== (choose === undefined),
    'say or choose is expected, and not both',
  )

const script = z.strictObject({
  name: z.string().optional(),
  locale: z.enum(LOCALES).default('zh-CN'),
  region: z.string().optional(),
  turns: z.array(turn).min(1),
})

export type Script = z.output<typeof script> & { name: string }

/** A script a line in JSONL, one script or a list of them in YAML. @throws Error that names each fault and its line */
export function readScripts(path: string): Script[] {
  if (!/\.ya?ml$/i.test(path)) {
    return readRows(path, script).map(({ line, value }) => ({ ...value, name: value.name ?? `line ${line}` }))
  }
  const read = readYaml(textOf(path), z.union([z.array(script).min(1), script]), { file: path })
  if (!read.value) throw new Error(shortened(read.faults.map(tellFault)).join('\n'))
  return [read.value].flat().map((one, i) => ({ ...one, name: one.name ?? `${basename(path)} ${i + 1}` }))
}

export interface ScriptFigures {
  script: string
  turns: number
  right: number
}

export async function playScripts(
  conversations: Conversations,
  scripts: Script[],
  missed: (line: string) => void,
): Promise<ScriptFigures[]> {
  const rows: ScriptFigures[] = []
  for (const { name, locale, region, turns } of scripts) {
    const { id } = await conversations.open({ locale, channel: 'console', ...(region && { region }) })
    const row = { script: name, turns: turns.length, right: 0 }
    for (const [at, { say, choose, ...wanted }] of turns.entries()) {
      const input = say === undefined ? { choice: choose ?? '' } : { said: say }
      const reply = await conversations.turn({ id: `turn-${at}`, conversationId: id, ...input })
      const wrong = wrongIn(reply, wanted)
      if (wrong.length === 0) row.right += 1
      else missed(`${name}, turn ${at + 1} (${say ?? choose}): ${wrong.join('; ')}`)
    }
    rows.push(row)
  }
  return rows
}

/** What of the wishes the reply does not meet. */
function wrongIn(reply: Reply | undefined, wanted: Omit<z.output<typeof turn>, 'say' | 'choose'>): string[] {
  const { outcome, service, facet } = answerIn(reply)
  const said = JSON.stringify(reply?.parts ?? [])
  const open = reply?.parts.findLast((part) => part.kind === 'ask')?.slot
  const differs = (name: string, found: string | undefined, wish: string | undefined) =>
    wish === undefined || wish === found ? [] : [`${name} ${found ?? 'none'}, not ${wish}`]
  return [
    ...differs('outcome', outcome, wanted.outcome),
    ...differs('source', service && `${service}/${facet}`, wanted.source),
    ...differs('asks', open, wanted.asks),
    ...(wanted.tells ?? []).filter((text) => !said.includes(inJson(text))).map((text) => `does not tell ${text}`),
    ...(wanted.hides ?? []).filter((text) => said.includes(inJson(text))).map((text) => `tells ${text}`),
  ]
}

/** As the words stand within a JSON text. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
