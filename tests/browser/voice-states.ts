// The states of speaking and of being read to, reached as a citizen reaches them; the page has `installEars` and `voices`.
import type { Locale } from '../../functions/filings/filing.ts'
import type { Citizen } from './citizen.ts'
import { ears } from './ears.ts'

const SAID: Record<Locale, string> = { 'zh-CN': '身份证丢了怎么补', en: 'I have lost my ID card' }

/** Leaves the box empty and no card behind. */
export async function* speakingStates({ page, widget }: Citizen, locale: Locale): AsyncGenerator<string> {
  const foot = widget.locator('.foot')
  const card = (kind: string) => widget.locator(`.foot[data-voice=${kind}] .voice-card`)
  const microphone = foot.locator('.microphone')
  const { hear, refuse } = ears(page)
  await microphone.click()
  await card('consent').waitFor()
  yield 'voice: who listens'
  await card('consent').locator('.primary').click()
  await card('recording').waitFor()
  await hear(SAID[locale])
  await card('recording').getByText(SAID[locale]).waitFor()
  yield 'voice: recording'
  await card('recording').locator('.primary').click()
  const isElder = await widget.locator('dialog.elder').count()
  if (isElder > 0) {
    await card('confirm').waitFor()
    yield 'voice: is it right?'
    await card('confirm').locator('.voice-ways button').last().click()
  }
  await foot.locator('.voice-status:not(:empty)').waitFor()
  yield 'voice: the words in the box'
  await foot.locator('textarea').fill('')
  await refuse()
  await microphone.click()
  await card('trouble').waitFor()
  yield 'voice: refused'
  await card('trouble').locator('.plain').click()
  await card('trouble').waitFor({ state: 'detached' })
}

/** Reads the newest message, and stops. */
export async function* readingStates({ page, widget, message }: Citizen): AsyncGenerator<string> {
  await message.locator('.read').click()
  await widget.locator('.reading-bar').waitFor()
  yield 'voice: reading aloud'
  await page.keyboard.press('Escape')
  await widget.locator('.reading-bar').waitFor({ state: 'detached' })
}
