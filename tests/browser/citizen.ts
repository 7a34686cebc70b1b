// A citizen at the widget: opens it, says things, taps things, and answers every question by its own control.
import type { Locator, Page } from 'playwright-core'

export interface Citizen {
  page: Page
  widget: Locator
  /** The newest message. */
  message: Locator
  open(): Promise<void>
  say(words: string): Promise<void>
  /** Taps a button of the newest message. */
  tap(name: string | RegExp): Promise<void>
  /** Answers the open question as its hint says, or with `words`. */
  answer(words?: string): Promise<void>
  /** Answers until the review or the receipt stands there. */
  fillIn(): Promise<void>
  /** Waits until the reply to the last thing done is there. */
  replied(): Promise<void>
}

/** On a busy machine a step may take a while; one that takes longer never comes. */
const PATIENCE_MS = 10_000

export function citizen(page: Page): Citizen {
  page.setDefaultTimeout(PATIENCE_MS)
  const widget = page.locator('bangban-widget')
  const message = widget.locator('article.message').last()
  const replied = async () => {
    await widget.locator('[role=log] > article.message:last-child').waitFor()
    await widget.locator('.quiet-line:empty').waitFor({ state: 'attached' })
  }

  async function answer(words?: string): Promise<void> {
    const asked = message.locator('.ask')
    const tiles = asked.locator('.tiles .tile, .yes-no .tile')
    const boxes = asked.locator('input, textarea')
    if ((await boxes.count()) > 0) {
      const hint = await asked.locator('[id$=-hint]').textContent()
      const example = /(?:比如|For example) (.+)$/u.exec(hint ?? '')?.[1] ?? /[“"](.+)[”"]/u.exec(hint ?? '')?.[1]
      const box = boxes.first()
      await box.fill('')
      await box.pressSequentially(words ?? example ?? '')
      if ((await asked.locator('[role=search]').count()) > 0) await tiles.first().click()
      else await asked.getByRole('button', { name: /^(?:下一步|Next)$/ }).click()
    } else if ((await tiles.count()) > 0) await tiles.first().click()
    else await asked.locator('.primary').click()
    await replied()
  }

  return {
    page,
    widget,
    message,
    replied,
    answer,
    async open() {
      await widget.locator('.opener').click()
      await replied()
    },
    async say(words) {
      await widget.locator('.foot textarea').fill(words)
      await widget.locator('.foot textarea').press('Enter')
      await replied()
    },
    async tap(name) {
      await message.getByRole('button', { name }).click()
      await replied()
    },
    async fillIn() {
      for (let steps = 0; steps < 30 && (await message.locator('.ask').count()) > 0; steps += 1) await answer()
      if ((await message.locator('.ask').count()) > 0) throw new Error('The questions have no end')
    },
  }
}
