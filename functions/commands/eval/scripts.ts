// Plays dialogue scripts through the real core, and tells what of their wishes a reply does not meet.
import type { Conversations } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import { answerIn } from './conversations.ts'
import type { Script, ScriptTurn } from './read-scripts.ts'

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
function wrongIn(reply: Reply | undefined, wanted: Omit<ScriptTurn, 'say' | 'choose'>): string[] {
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
