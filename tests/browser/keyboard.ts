// A citizen with a keyboard alone: presses keys, and after each looks at where the focus is.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Focus, focus } from './measure/focus.ts'

export interface Keyboard {
  /** What was wrong with the focus after any of the keys, one line each. */
  faults: string[]
  /** How many times it was looked at. */
  looked(): number
  /** What has the focus now. @param after what has happened */
  look(after: string): Promise<Focus>
  /** @returns what has the focus then */
  press(key: string): Promise<Focus>
  write(words: string): Promise<Focus>
  /** Presses Tab until it stands on something that is called so, or stands there. */
  tabTo(what: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<Focus>
  /** Waits for the reply, and looks all the while that the focus is somewhere. */
  replied(): Promise<Focus>
  /** Answers the open question, beginning at its message. */
  answer(words?: string): Promise<Focus>
}

/** More stops than any page has. */
const MOST = 160

export function keyboard(page: Page): Keyboard {
  const widget = page.locator('bangban-widget')
  const faults: string[] = []
  let looked = 0

  let before = ''

  const look = async (after: string): Promise<Focus> => {
    const found = await focus(page)
    looked += 1
    faults.push(...found.faults.map((fault) => `after ${after} on “${before.slice(0, 12)}”: ${fault}`))
    before = found.name
    return found
  }
  const press = async (key: string) => {
    await page.keyboard.press(key)
    const found = await look(key)
    // Past the last stop and before the first one is the browser's own bar.
    if (key.endsWith('Tab') && found.where === '') faults.pop()
    return found
  }
  const write = async (words: string) => {
    await page.keyboard.type(words)
    return look(`“${words}”`)
  }
  const tabTo = async (what: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    const passed: string[] = []
    for (let stops = 0; stops < MOST; stops += 1) {
      const { where, name, ...rest } = await press(key)
      if (what.test(name) || what.test(where)) return { where, name, ...rest }
      passed.push(name.slice(0, 12) || where)
    }
    throw new Error(`${String(what)} is not reached by ${key}; passed: ${passed.slice(0, 40).join(' | ')}`)
  }
  const replied = async () => {
    await expect
      .poll(
        async () => {
          const { faults: lost } = await focus(page)
          faults.push(...lost.filter((fault) => fault.startsWith('nothing')).map((fault) => `while waiting: ${fault}`))
          const last = await widget.locator('[role=log] > :last-child').getAttribute('class')
          return `${last} ${await widget.locator('.quiet-line').textContent()}`
        },
        { timeout: 10_000 },
      )
      .toBe('message ')
    return look('the reply')
  }
  const answer = async (words?: string) => {
    const asked = widget.locator('article.message').last().locator('.ask')
    const isSearch = (await asked.locator('[role=search]').count()) > 0
    if ((await asked.locator('input, textarea').count()) > 0) {
      const hint = (await asked.locator('[id$=-hint]').textContent()) ?? ''
      const example = /(?:比如|For example) (.+)$/u.exec(hint)?.[1] ?? /[“"](.+)[”"]/u.exec(hint)?.[1] ?? ''
      await tabTo(/ask-form.* (?:input|textarea)|> (?:input|textarea)#ask/)
      await write(words ?? example)
      if (isSearch) {
        await asked.locator('.tile').first().waitFor()
        await tabTo(/button\.tile/)
      }
    } else await tabTo(/button\.(?:tile|primary)/)
    await press('Enter')
    return replied()
  }
  return { faults, looked: () => looked, look, press, write, tabTo, replied, answer }
}
