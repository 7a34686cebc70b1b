// What the service can hear and say, asked once a page.

export interface Capabilities {
  /** Who processes sound. */
  speech: 'none' | 'aws' | 'openai'
  /** What a recording may be. */
  recordings: string[]
  /** There is a recogniser that hears while somebody speaks. */
  live: boolean
}

const asked: Record<string, Promise<Capabilities> | undefined> = {}

/** A service that cannot be asked can do nothing; it is asked again the next time. */
export function capabilities(base: string): Promise<Capabilities> {
  return (asked[base] ??= fetch(`${base}/v1/capabilities`, { credentials: 'omit' })
    .then((response) => {
      // A refusal is JSON too, and says nothing of what there is.
      if (!response.ok) throw new TypeError(`${response.status}`)
      return response.json() as Promise<Capabilities>
    })
    .catch(() => {
      asked[base] = undefined
      return { speech: 'none', recordings: [], live: false }
    }))
}
