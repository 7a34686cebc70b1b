// Sends a measure into a page, together with the eyes that it sees with.
import type { Page } from 'playwright-core'
import { type Colours, colours } from './colours.ts'
import { type Eyes, eyes } from './eyes.ts'

/** What a measure found. */
export interface Findings {
  /** The worst figure of all; undefined when nothing was there to measure. */
  worst: number | undefined
  /** How many things were looked at: none means that a test has proved nothing. */
  measured: number
  /** One line each: what is wrong, and where. */
  faults: string[]
}

export type Sight = Eyes & Colours

/** A strict Content-Security-Policy does not hinder it: the browser's own debugger evaluates. */
export async function lookAt<Argument, Result>(
  page: Page,
  measure: (sight: Sight, argument: Argument) => Result,
  argument: Argument,
): Promise<Result> {
  const sight = `((seen) => ({ ...seen, ...(${colours.toString()})(seen) }))((${eyes.toString()})())`
  return page.evaluate<Result>(`(${measure.toString()})(${sight}, ${JSON.stringify(argument)})`)
}
