// Two channels that play a script, the JSON API and the console, and show the same behaviour.
import { openConsole } from '../../functions/channels/console/console.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { House } from '../house.ts'
import { optionsOf } from './check-reply.ts'
import type { Script } from './script.ts'

export interface Played {
  reply: Reply
  /** What the citizen sees. */
  text: string
}

export interface Player {
  say(said: string): Promise<Played | undefined>
  choose(id: string): Promise<Played | undefined>
  /** The last turn under its own id once more; undefined where the channel has no such thing. */
  again?: () => Promise<Played | undefined>
  /** Goes on in a new process over the same storage. */
  move(house: House): void
}

export async function apiPlayer(house: House, { locale, region }: Script): Promise<Player> {
  let { app } = house
  let count = 0
  let last = {}
  const post = (path: string, body: object, token?: string) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
  const opened = await post('/v1/conversations', { locale, ...(region && { region }) })
  const { id, token } = (await opened.json()) as { id: string; token: string }
  const send = async (body: object): Promise<Played | undefined> => {
    last = body
    const response = await post(`/v1/conversations/${id}/turns`, body, token)
    if (response.status === 404 || response.status === 401) return undefined
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    const reply = (await response.json()) as Reply
    return { reply, text: strings(reply.parts).join('\n') }
  }
  const turnId = () => `turn-${(count += 1)}`
  return {
    say: (said) => send({ id: turnId(), said }),
    choose: (choice) => send({ id: turnId(), choice }),
    again: () => send(last),
    move: (next) => {
      app = next.app
    },
  }
}

/** What the page has always at hand, offered or not, is said in a terminal. */
const SWITCHES: Record<string, string> = { 'language:zh-CN': '说中文', 'language:en': 'English please' }

/** A terminal has no buttons: what is chosen is typed as its label. A restart is a matter of the house, not of the terminal. */
export async function consolePlayer(house: House, { locale, region }: Script): Promise<Player> {
  let conversations = house.conversations
  const terminal = await openConsole(
    { ...house.conversations, turn: (input) => conversations.turn(input) },
    { locale, ...(region && { region }) },
  )
  let last: Reply | undefined
  const say = async (said: string): Promise<Played | undefined> => {
    const played = await terminal.line(said)
    last = played?.reply
    return played
  }
  return {
    say,
    choose: (id) => {
      const words = SWITCHES[id]
      if (words !== undefined) return say(words)
      const label = last && optionsOf(last).find((option) => option.id === id || option.id.startsWith(`${id}:`))?.label
      if (label === undefined) throw new Error(`the script chooses “${id}”, which was not offered`)
      return say(label)
    },
    move: (next) => {
      conversations = next.conversations
    },
  }
}

/** What is only asked for, and the code of a step, which stands beside its words. */
const UNSEEN = new Set(['why', 'example', 'step'])

export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  // Neither stands in the reply as a citizen reads it: the reason is a tap away, the example a hint in the box.
  return Object.entries(value).flatMap(([name, each]) => (UNSEEN.has(name) ? [] : strings(each)))
}
