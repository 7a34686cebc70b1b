// A citizen who files, sends every turn again until it is answered, and remembers what the house has told them.
import type { Reply } from '../../conversation/reply.ts'

type Said = { said: string } | { choice: string }

/** One conversation over HTTP, from the first word over the receipt to the end of the case. */
export class Citizen {
  server = ''
  reference: string | undefined
  /** How the filing was told to stand when it was last looked up. */
  lastTold: { code: string } | undefined
  /** What an agency asked for afterwards and was given. */
  supplied = 0
  lost = 0
  doubled = 0
  private conversation: { id: string; token: string } | undefined
  private told: { id: string; reply: Reply }[] = []
  private pending: { id: string; input: Said } | undefined
  readonly locale: 'zh-CN' | 'en'
  readonly service: string

  constructor(locale: 'zh-CN' | 'en', service = 'cross-province-medical') {
    this.locale = locale
    this.service = service
  }

  /** The agency has done all it will, and no turn waits for its answer: what it did is not counted before. */
  get closed(): boolean {
    const { code } = this.lastTold ?? {}
    return this.pending === undefined && (code === 'checked' || code === 'rejected')
  }

  get acknowledged(): number {
    return this.told.length
  }

  /** Sends up to `turns` turns, the unanswered one first, under its own id. Throws when the server goes away. */
  async advance(turns: number): Promise<void> {
    this.conversation ??= await this.post<{ id: string; token: string }>('/v1/conversations', { locale: this.locale })
    for (let sent = 0; sent < turns && !this.closed; sent += 1) {
      const input = this.next() ?? { choice: 'status' }
      this.pending ??= { id: `turn-${this.told.length + 1}`, input }
      const reply = await this.post<Reply>(`/v1/conversations/${this.conversation.id}/turns`, {
        id: this.pending.id,
        ...this.pending.input,
      })
      this.told.push({ id: this.pending.id, reply })
      this.pending = undefined
      if (reply.outcome === 'submitted' && this.reference) this.supplied += 1
      this.reference ??= reply.parts.find((part) => part.kind === 'receipt')?.reference
      if (this.reference) await this.look()
      // There is nothing to say until the agency has something to ask.
      if (this.reference && !this.next()) return
    }
  }

  /** Every acknowledged reply must stand in the history once, unchanged and in order; a receipt's filing must be there. */
  async recheck(): Promise<void> {
    if (!this.conversation) return
    const history = await this.get<{ turns: { turnId: string; reply: Reply }[]; submitted: unknown[] }>(
      `/v1/conversations/${this.conversation.id}`,
    )
    const ids = history.turns.map(({ turnId }) => turnId)
    this.doubled += ids.length - new Set(ids).size + Math.max(0, history.submitted.length - 1)
    const kept = new Map(history.turns.map(({ turnId, reply }) => [turnId, JSON.stringify(reply)]))
    this.lost += this.told.filter(({ id, reply }) => kept.get(id) !== JSON.stringify(reply)).length
    const order = ids.filter((id) => this.told.some((told) => told.id === id))
    if (order.join() !== this.told.map(({ id }) => id).join()) this.lost += 1
    if (this.reference) await this.look()
  }

  private async look(): Promise<void> {
    const { agencies } = await this.get<{ agencies: { code: string }[] }>(`/v1/filings/${this.reference}`)
    this.lastTold = agencies[0]
  }

  /** What the last reply asks for; undefined when it asks for nothing. */
  private next(): Said | undefined {
    const last = this.told.at(-1)?.reply
    if (!last) return { choice: `file:${this.service}` }
    const ask = last.parts.findLast((part) => part.kind === 'ask')
    if (ask) return { said: ask.input.example }
    return last.parts.some((part) => part.kind === 'review') ? { choice: 'yes' } : undefined
  }

  private get<T>(path: string): Promise<T> {
    return this.request<T>(path, { method: 'GET' })
  }

  private post<T>(path: string, body: object): Promise<T> {
    return this.request<T>(path, { method: 'POST', body: JSON.stringify(body) })
  }

  private async request<T>(path: string, init: RequestInit): Promise<T> {
    const token = this.conversation?.token
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const response = await fetch(this.server + path, { ...init, headers })
    if (!response.ok) throw new Error(`${init.method} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }
}
