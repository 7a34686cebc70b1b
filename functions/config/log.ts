// One JSON line an event, with every text masked before it is written.

export type Level = 'info' | 'warn' | 'error'
export type Fields = Record<string, string | number | boolean | undefined>
export type Log = (level: Level, event: string, fields?: Fields) => void

/**
 * Makes a log.
 * @param write takes one finished line, without its line end
 * @param mask takes personal data out of a text (handed in, so that this room knows no rule)
 */
export function createLog(write: (line: string) => void, mask: (text: string) => string, now: () => Date): Log {
  return (level, event, fields = {}) => {
    const safe = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value])
    write(JSON.stringify({ at: now().toISOString(), level, event, ...Object.fromEntries(safe) }))
  }
}

/** An error and its causes in one line. The name of a plain `Error` tells nothing and is left out. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = error.message.replace(/\s*\n\s*/g, ' ')
  const text = error.name === 'Error' ? said : `${error.name}: ${said}`
  return error.cause === undefined ? text : `${text} <- ${errorText(error.cause)}`
}
