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
  /** Lets time go by on the page's own clock until this is there to be seen. */
  until(there: Locator): Promise<void>
  /** Says nothing until the line has counted it as silence and spoken again. */
  waitInSilence(): Promise<void>
  /** Everything that the line has said so far. */
  heardAll(): Promise<string>
  /** What both sides have said and done so far. */
  transcript(): Promise<string>
}

/** On a busy machine a step may take a while; one that takes longer never comes. */
const PATIENCE_MS = 15_000
/** Of the page's own clock; shorter than anybody's telephone rings. */
const A_STEP_MS = 2000
const MOST_STEPS = 60

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

  async function until(there: Locator): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await there.isVisible()) return
      await page.clock.runFor(A_STEP_MS)
      // What the step has sent to the house is answered in real time.
      await page.waitForTimeout(20)
    }
    await there.waitFor()
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
    until,
    async waitInSilence() {
      const before = await lines.count()
      await until(lines.nth(before))
    },
    transcript: async () => (await page.locator('.caption').allTextContents()).join('\n'),
    heardAll: async () => (await lines.allTextContents()).join('\n'),
  }
}
