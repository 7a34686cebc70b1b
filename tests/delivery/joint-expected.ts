// What each agency of a joint filing must get, read off filing.yaml alone: not by the code that is tested.
import type { Filing } from '../../functions/filings/filing.ts'

export interface Expected {
  agencies: Map<string, { needs: string[]; answers: Record<string, string>; owed: string[]; after: string[] }>
  /** Those that wait for this one, directly or through others. */
  behind(id: string): string[]
}

/**
 * @param part ids of the agencies that take part
 * @param values canonical values of what was answered
 * @param owed papers that were put off
 */
export function expectedOf(filing: Filing, part: string[], values: Record<string, string>, owed: string[]): Expected {
  const agencies: Expected['agencies'] = new Map()
  for (const { id, needs, after = [] } of filing.agencies) {
    if (!part.includes(id)) continue
    const answers = Object.fromEntries(Object.entries(values).filter(([slot]) => needs.includes(slot)))
    const first = after.filter((each) => part.includes(each))
    agencies.set(id, { needs, answers, owed: owed.filter((slot) => needs.includes(slot)), after: first })
  }
  const behind = (id: string): string[] => {
    const next = [...agencies].flatMap(([each, { after }]) => (after.includes(id) ? [each] : []))
    return [...agencies.keys()].filter((each) => next.includes(each) || next.some((one) => behind(one).includes(each)))
  }
  return { agencies, behind }
}
