// What the service can hear and say, asked once a page.

export interface Capabilities {
  /** Who processes sound. */
  speech: 'none' | 'aws' | 'openai'
  /** What a recording may be. */
  recordings: string[]
  /** There is a recogniser that hears while somebody speaks. */
  live: boolean
}

const DEAF: Capabilities = { speech: 'none', recordings: [], live: false }
const asked = new Map<string, Promise<Capabilities>>()

/** A service that cannot be asked can do nothing; it is asked again the next time. */
export function capabilities(base: string): Promise<Capabilities> {
  const ask = async () => {
    const response = await fetch(`${base}/v1/capabilities`, { credentials: 'omit' })
    return { ...DEAF, ...((await response.json()) as Partial<Capabilities>) }
  }
  const answer =
    asked.get(base) ??
    ask().catch(() => {
      asked.delete(base)
      return DEAF
    })
  asked.set(base, answer)
  return answer
}
