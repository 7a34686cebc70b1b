// A citizen at the API: opens a conversation, takes turns, and files by answering every question with its example.
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import type { Answer, Client, Request } from './checked-client.ts'

/** A Saturday morning in China, between `asOf` and `reviewBy` of every guide. */
export const MORNING = new Date('2026-11-21T09:00:00+08:00')

/** What the examples of the filing hold that even the review shows masked. */
export const SENSITIVE = ['11010119000101009', '13800138000', '幸福路']

/** What they give away about a person; none of it may be logged. */
export const PERSONAL = ['王小明', ...SENSITIVE]

export interface Citizen {
  id: string
  token: string
  greeting: Reply
  /** One turn under the next id. */
  take(turn: { said: string } | { choice: string }): Promise<Reply>
  /** Any request with this citizen's token. */
  send<Body = Record<string, unknown>>(call: string, request?: Request): Promise<Answer<Body>>
}

export async function openCitizen(client: Client, locale: Locale = 'zh-CN'): Promise<Citizen> {
  const opened = await client.send<{ id: string; token: string; reply: Reply }>('POST /v1/conversations', {
    body: { locale },
  })
  const { id, token, reply } = opened.body
  let count = 0
  const send: Citizen['send'] = (call, request) => client.send(call, { token, ...request })
  return {
    id,
    token,
    greeting: reply,
    send,
    async take(turn) {
      const body = { id: `turn-${(count += 1)}`, ...turn }
      return (await send<Reply>(`POST /v1/conversations/${id}/turns`, { body })).body
    },
  }
}

type Ask = Extract<ReplyPart, { kind: 'ask' }>

const START = { 'zh-CN': '我要办跨省异地就医备案', en: 'Start the filing to see a doctor in another province' }

export interface Filed {
  asks: Ask[]
  review: Reply
  receipt: Reply
  reference: string
}

/** Files to the receipt; choice questions are answered in words or by tapping. */
export async function file(citizen: Citizen, locale: Locale, how: 'said' | 'choice'): Promise<Filed> {
  const asks: Ask[] = []
  let reply = await citizen.take({ said: START[locale] })
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) {
    asks.push(ask)
    if (asks.length > 40) throw new Error(`The filing asks without end, last for ${ask.slot}`)
    const { choices, example } = ask.input
    reply = await citizen.take(how === 'choice' && choices ? { choice: example } : { said: example })
  }
  const receipt = await citizen.take({ choice: 'yes' })
  const reference = receipt.parts.flatMap((part) => (part.kind === 'receipt' ? [part.reference] : []))[0]
  if (reference === undefined) throw new Error(`No receipt: ${JSON.stringify(receipt)}`)
  return { asks, review: reply, receipt, reference }
}

function openAsk({ parts }: Reply): Ask | undefined {
  return parts.findLast((part) => part.kind === 'ask')
}
