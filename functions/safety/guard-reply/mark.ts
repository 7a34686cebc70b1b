// Small words that turn, bind or widen what is said, apart from the words they stand with.

/** `unneeded`: need not · `barred`: must not, cannot · `not`: is not, has not, did not. */
export type Negation = 'unneeded' | 'barred' | 'not'

/**
 * `must` and `should` bind, `may` allows; `only` narrows, `all` widens; `hedge` says that it is not always so; `except`
 * excepts; `stop` ends what a negation before it reaches.
 */
export type MarkKind = Negation | 'must' | 'should' | 'may' | 'only' | 'all' | 'hedge' | 'except' | 'stop' | 'none'

export interface Mark {
  kind: MarkKind
  /** In UTF-16 units. */
  start: number
  end: number
}

export function isNegation(kind: MarkKind): kind is Negation {
  return kind === 'unneeded' || kind === 'barred' || kind === 'not'
}

/** 不用 and 不能 say different things; 不 alone may stand for either. */
export function negationAgrees(said: Negation | undefined, source: Negation | undefined): boolean {
  if (said === source) return true
  if (said === undefined || source === undefined) return false
  // What is not so may be told as what cannot be, but not as what need not be.
  return said !== 'unneeded' && (said === 'not' || source === 'not')
}

/** Finds the marks of a table; where two begin at one place the one listed first is it. */
export function marksIn(text: string, table: MarkTable): Mark[] {
  return Array.from(text.matchAll(table.pattern), (match): Mark => {
    const at = match.slice(1).findIndex((group) => group !== undefined)
    return { kind: table.kinds[at] ?? 'none', start: match.index, end: match.index + match[0].length }
  })
}

export interface MarkTable {
  pattern: RegExp
  kinds: MarkKind[]
}

/** @param rows sources of regular expressions without capturing groups. */
export function markTable(rows: readonly (readonly [MarkKind, string])[]): MarkTable {
  return {
    pattern: new RegExp(rows.map(([, source]) => `(${source})`).join('|'), 'g'),
    kinds: rows.map(([kind]) => kind),
  }
}
