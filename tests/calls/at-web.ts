// The caller at the web: goes on there from a code, or fetches one to go on with by phone.
import type { Locale } from '../../functions/filings/filing.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { House } from '../house.ts'
import type { CallScriptStep } from './call-script.ts'

type AtWeb = NonNullable<CallScriptStep['web']>

export interface WebVisit {
  /** @param kept the code that was heard, or that is fetched now */
  do(what: AtWeb, kept: { code?: string }): Promise<Reply | undefined>
}

/** One page of one citizen: a conversation is opened with the first words, or taken over by a code. */
export function openWebVisit(house: House, locale: Locale): WebVisit {
  let id = ''
  let token = ''
  let count = 0
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const response = await house.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    return JSON.parse(text) as Record<string, unknown>
  }
  const enter = (opened: Record<string, unknown>): Reply => {
    ;({ id, token } = opened as { id: string; token: string })
    return opened['reply'] as Reply
  }
  return {
    async do({ say, choose, resume, code }, kept) {
      if (resume) return enter(await post('/v1/resume', { code: kept.code, ...resume }))
      if (!id) enter(await post('/v1/conversations', { locale }))
      if (code) {
        const made = await post(`/v1/conversations/${id}/resume-code`, {})
        kept.code = String(made['code'])
        return undefined
      }
      const said = choose === undefined ? { said: say } : { choice: choose }
      return (await post(`/v1/conversations/${id}/turns`, { id: `web-${(count += 1)}`, ...said })) as unknown as Reply
    },
  }
}
