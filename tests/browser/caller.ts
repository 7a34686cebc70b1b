// A caller at the telephone in the browser: rings, says things, presses keys, and waits until the line listens again.
import type { Locator, Page } from 'playwright-core'

export interface Telephone {
  page: Page
  /** The last thing that the line said. */
  said: Locator
  /** How the call stands. */
  state: Locator
  ring(line?: string | RegExp): Promise<void>
  say(words: string): Promise<void>
  /** Pressed one after the other, while it speaks or not. */
  press(keys: string): Promise<void>
  /** Nothing is said until the line counts it as silence. */
  waitInSilence(): Promise<void>
  /** Everything that the line has said so far. */
  heardAll(): Promise<string>
}

/** On a busy machine a step may take a while; one that takes longer never comes. */
const PATIENCE_MS = 15_000
/** Silence runs by the page's own clock. */
const A_SILENCE_MS = 16_000

/** @param page that shows the telephone, its clock installed */
export function caller(page: Page): Telephone {
  page.setDefaultTimeout(PATIENCE_MS)
  const lines = page.locator('.caption.line')
  const said = lines.last()

  /** The next answer: the caption that comes after those that stand there. */
  async function answered(act: () => Promise<void>): Promise<void> {
    const before = await lines.count()
    await act()
    await lines.nth(before).waitFor()
  }

  return {
    page,
    said,
    state: page.locator('.state'),
    ring: (line = /^(?:打中文热线|Call the English line)$/) =>
      answered(() => page.getByRole('button', { name: line }).click()),
    say: (words) =>
      answered(async () => {
        await page.locator('#mouth').fill(words)
        await page.locator('#mouth').press('Enter')
      }),
    press: (keys) =>
      answered(async () => {
        for (const key of keys) await page.locator(`[data-key="${key}"]`).click()
      }),
    async waitInSilence() {
      await answered(async () => {
        // First it speaks to its end; then silence runs out.
        for (let round = 0; round < 8; round += 1) {
          const before = await page.locator('.caption').count()
          await page.clock.runFor(A_SILENCE_MS)
          if ((await page.locator('.caption').count()) > before) return
        }
      })
    },
    heardAll: async () => (await lines.allTextContents()).join('\n'),
  }
}
