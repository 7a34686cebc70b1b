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
const WHEN_SLOW = /^(?:网络有点慢|The network is slow|正在找|Looking…|正在送|Sending$)/

/** @param heard what `hearing` hears of this page; it is emptied by each state */
export function script(page: Page, heard: Heard[]): Script {
  const states: string[] = []
  let before: string[] = []
  /** Since the last message: how often a poor line is spoken of depends on how long one looks. */
  let waits: string[] = []
  const isNews = ({ how, text }: Heard): boolean => {
    if (how === 'log') waits = []
    if (WHEN_SLOW.test(text) || waits.includes(text)) return false
    if (how === 'status') waits.push(text)
    return true
  }
  return {
    async note(state) {
      const read = await reading(page)
      const told = heard.splice(0).filter(isNews)
      states.push(
        [
          `## ${state}`,
          ...told.map(({ how, text }) => `hears ${how}: ${steady(text)}`),
          ...changed(blocksOf(read), before).map((line) => `  ${line}`),
        ].join('\n'),
      )
      before = blocksOf(read)
    },
    text: () => `${states.join('\n\n')}\n`,
  }
}

/** What stands side by side in the panel, each with what is in it. */
function blocksOf(lines: string[]): string[] {
  return lines.reduce<string[]>(
    (blocks, line) =>
      /^ {0,2}\S/.test(line) || blocks.length === 0
        ? [...blocks, line]
        : [...blocks.slice(0, -1), `${blocks.at(-1)}\n  ${line}`],
    [],
  )
}

/** What stood there before is not told again. */
function changed(blocks: string[], before: string[]): string[] {
  return blocks
    .map((block) => (before.includes(block) && !block.endsWith('← focus') ? '…' : block))
    .filter((block, place, all) => block !== '…' || all[place - 1] !== '…')
}
