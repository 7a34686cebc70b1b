// Answers the open question of a page by its own control, with its example.
import type { FormBrowser } from './form-browser.ts'

/** @returns the slot that was answered */
export async function answerOpen(browser: FormBrowser, written?: string): Promise<string> {
  const { forms, text } = browser.page()
  const form = forms.find(({ fields, buttons }) => 'slot' in fields && !buttons.some(({ value }) => value === 'cancel'))
  if (!form) throw new Error(`No question on:\n${text}`)
  const slot = form.fields['slot'] ?? ''
  const example = written ?? exampleIn(text)
  if ('year' in form.fields) await browser.press(/^(下一步|Next)/, { year: example })
  else if ('said' in form.fields && form.buttons.some(({ value }) => value === 'find')) {
    await browser.press(/^(找地方|Find it)/, { said: example })
    const [place] = browser.page().forms.flatMap(({ buttons }) => buttons.filter(({ name }) => name === 'place'))
    if (!place) throw new Error(`No place called ${example}`)
    await browser.press(place.label)
  } else if ('said' in form.fields) await browser.press(/^(下一步|Next)/, { said: example })
  else {
    const [first] = form.buttons
    await browser.press(first?.label ?? '', { slot })
  }
  return slot
}

function exampleIn(text: string): string {
  return (
    /(?:比如|For example) ?[“"]([^”"]+)[”"]|such as “([^”]+)”/u.exec(text)?.slice(1).find(Boolean) ??
    /(?:比如|For example) (\S.*?)(?= (?:下一步|Next|找地方|Find it|末位|If it ends|为什么|Why))/u.exec(text)?.[1] ??
    ''
  )
}
