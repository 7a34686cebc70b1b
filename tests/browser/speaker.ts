// A citizen who speaks: taps the microphone, agrees, and reads what came of it.
import type { Locator, Page } from 'playwright-core'
import { citizen, type Citizen } from './citizen.ts'

export interface Speaker extends Citizen {
  microphone: Locator
  /** The card above the box for words. */
  card: Locator
  /** What is told to the eye and to the ear. */
  status: Locator
  box: Locator
  press(name: string | RegExp): Promise<void>
  /** Opens the panel, taps the microphone and agrees: it is recording. */
  speak(): Promise<void>
}

export function speaker(page: Page): Speaker {
  const they = citizen(page)
  const foot = they.widget.locator('.foot')
  const microphone = foot.locator('.microphone')
  const card = foot.locator('.voice-card')
  const status = foot.locator('.voice-status')
  const press = (name: string | RegExp) => foot.getByRole('button', { name }).click()
  return {
    ...they,
    microphone,
    card,
    status,
    box: foot.locator('textarea'),
    press,
    async speak() {
      await they.open()
      await microphone.click()
      await press(/^(?:同意|Agree)/)
      await foot.locator('.voice-level').waitFor()
    },
  }
}

/** A browser of a citizen whose maker has no recogniser. */
export async function withoutOwnEar(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { SpeechRecognition: null, webkitSpeechRecognition: null }))
}
