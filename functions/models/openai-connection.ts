// How the SDK of OpenAI is set up: it prints nothing, reads no environment, and its requests are recorded.
import { type Exchange, recordingFetch } from './openai-exchange.ts'

/** Where a provider is. */
export interface Provider {
  /** Of a provider that asks for none (a machine of one's own) it may be missing. */
  apiKey?: string
  /** Without it: api.openai.com. */
  baseUrl?: string
}

/** Named here in any case: left out, a variable of LangSmith's gateway would send every prompt elsewhere. */
export const OPENAI = 'https://api.openai.com/v1'

/**
 * Options of a client. The variable OPENAI_LOG would print prompts, so the level is set here.
 * @param exchanges gets what goes over the line
 * @param most requests over all clients that write into these exchanges
 */
export function connection({ apiKey = 'none', baseUrl = OPENAI }: Provider, exchanges: Exchange[], most: number) {
  return {
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off' as const,
    fetch: recordingFetch(exchanges, most),
  }
}
