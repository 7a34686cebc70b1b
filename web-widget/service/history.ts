// A conversation as it is shown again after a reload.
import type { Option, Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Words } from '../words/words.ts'

export interface Exchange {
  turnId: string
  said?: string
  choice?: string
  reply: Reply
}

/** What the citizen gave in each turn, as it stood on the page: an option by the words that were on its button. */
export function givenIn(turns: Exchange[], words: Words): (string | undefined)[] {
  return turns.map(({ said, choice }, place) => said ?? (choice && labelOf(choice, turns.slice(0, place), words)))
}

function labelOf(choice: string, before: Exchange[], words: Words): string | undefined {
  const last = before.at(-1)?.reply.parts ?? []
  const asked = last.find((part) => part.kind === 'ask')
  if (choice === 'skip' && asked?.input.type === 'attachment') return words.later
  const own = ownButtons(words)[choice]
  if (own && (asked || !/^(?:yes|no)$/.test(choice))) return own
  if (choice.startsWith('wrong:')) return words.wrong
  const slot = /^change:(.+)$/.exec(choice)?.[1]
  const row = last.flatMap((part) => (part.kind === 'review' ? part.rows : [])).find((each) => each.slot === slot)
  if (row) return words.changeOf(row.label)
  // An option means the same in every reply: the newest offer of it counts.
  const offers = [...before].reverse().flatMap(({ reply }) => reply.parts.flatMap(offered))
  return offers.find(({ id }) => id === choice)?.label
}

function offered(part: ReplyPart): Option[] {
  return part.kind === 'choose' ? part.options : part.kind === 'ask' ? (part.input.choices ?? []) : []
}

/** Buttons that stand in no reply, by the ids of their options. */
function ownButtons({ back, skip, pause, human, yes, no }: Words): Record<string, string> {
  return { back, skip, cancel: pause, human, yes, no, 'language:en': 'English', 'language:zh-CN': '中文' }
}
