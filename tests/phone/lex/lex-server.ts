// Stands in for Lex V2 as its runtime API is spoken: a session a caller, its attributes kept, each turn told to the hook.
import { createServer, type ServerHttp2Session } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { LexAnswer } from '../../../functions/channels/phone/lex/lex-answer.ts'
import { lexEvent } from './events.ts'

export interface LexServer {
  url: string
  close(): Promise<void>
}

const PATH = /^\/bots\/([^/]+)\/botAliases\/([^/]+)\/botLocales\/([^/]+)\/sessions\/([^/]+)\/text$/

/** @param hook what Lex would invoke; what it answers is checked as Lex does it (Developer Guide, "Response format") */
export async function startLexServer(hook: (event: unknown) => Promise<unknown>): Promise<LexServer> {
  const sessions = new Map<string, Record<string, string>>()
  // The client speaks HTTP/2, in the clear to an address that begins with http:.
  const server = createServer((request, response) => {
    const reply = async () => {
      const [, , , localeId = '', sessionId = ''] = PATH.exec(decodeURIComponent(request.url ?? '')) ?? []
      const sent = JSON.parse(await text(request)) as { text: string; sessionState?: { sessionAttributes?: object } }
      if (!localeId || !/^AWS4-HMAC-SHA256 .*\/lex\/aws4_request/.test(request.headers.authorization ?? '')) return 403
      const attributes = { ...sessions.get(sessionId), ...sent.sessionState?.sessionAttributes }
      const event = { ...lexEvent({ said: sent.text }, { localeId, sessionId, attributes }), inputMode: 'Text' }
      const answer = JSON.parse(JSON.stringify(await hook(event))) as LexAnswer
      const fault = faultIn(answer)
      if (fault) return { status: 424, type: 'DependencyFailedException', body: { message: fault } }
      const { sessionState, messages } = answer
      if (sessionState.dialogAction.type === 'Close') sessions.delete(sessionId)
      else sessions.set(sessionId, sessionState.sessionAttributes)
      const interpretations = [{ intent: event.sessionState.intent, interpretationSource: 'Lex' }]
      return { status: 200, body: { messages, sessionState, interpretations, requestAttributes: {}, sessionId } }
    }
    const end = (status: number, body: object, type?: string) => {
      const headers = { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) }
      response.writeHead(status, headers).end(JSON.stringify(body))
    }
    reply().then(
      (made) =>
        typeof made === 'number'
          ? end(made, { message: 'not signed' }, 'AccessDeniedException')
          : end(made.status, made.body, made.type),
      (error: unknown) => end(500, { message: String(error) }, 'InternalServerException'),
    )
  })
  const connections = new Set<ServerHttp2Session>()
  server.on('session', (connection) => {
    connections.add(connection)
    connection.on('close', () => connections.delete(connection))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const connection of connections) connection.destroy()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}

function faultIn({ sessionState, messages }: LexAnswer): string | undefined {
  const { dialogAction, intent, sessionAttributes } = sessionState
  if (dialogAction.type === 'ElicitIntent' && !messages?.length) return 'ElicitIntent needs messages'
  if (dialogAction.type === 'Close' && !intent?.state) return 'Close needs an intent and its state'
  if (messages && (messages.length > 5 || messages.some(({ content }) => content.length > 1024))) return 'too long'
  if (Object.values(sessionAttributes).some((value) => typeof value !== 'string')) return 'attributes are texts'
  return undefined
}
