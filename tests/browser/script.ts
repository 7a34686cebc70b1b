// Writes down a visit as a screen reader tells it: in each state what was announced on the way, and what there is to read.
import type { Page } from 'playwright-core'
import type { Heard } from './hearing.ts'
import { reading, steady } from './reading.ts'

export interface Script {
  /** @param state that stands there now */
  note(state: string): Promise<void>
  text(): string
}

/** Told only where the line or the machine is slow. */
const WHEN_SLOW = /^(?:网络有点慢|The network is slow|正在找|Looking…)/

/** @param heard what `hearing` hears of this page; it is emptied by each state */
export function script(page: Page, heard: Heard[]): Script {
  const states: string[] = []
  return {
    async note(state) {
      const read = await reading(page)
      const told = heard.splice(0).filter(({ text }) => !WHEN_SLOW.test(text))
      states.push(
        [
          `## ${state}`,
          ...told.map(({ how, text }) => `hears ${how}: ${steady(text)}`),
          ...read.map((line) => `  ${line}`),
        ].join('\n'),
      )
    },
    text: () => `${states.join('\n\n')}\n`,
  }
}
