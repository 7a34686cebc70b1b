// One row of the tables of alarms, as editors write it.
import { anyOf } from './any-of.ts'

/** See `Alarm` in `emergencies.ts`. */
type Weight = 'always' | 'present' | 'now' | 'event'

/** @param says alternatives, each the source of a regular expression */
export const row = <K extends string, W extends Weight>(kind: K, weight: W, ...says: string[]) => ({
  kind,
  weight,
  says: anyOf(...says),
})

/** A row tried on two clauses at once, `|` between them. */
export const across = <K extends string, W extends Weight>(kind: K, weight: W, ...says: string[]) => ({
  ...row(kind, weight, ...says),
  across: true as const,
})
