// The page of the telephone: puts its parts together, and begins and ends calls.
import { h } from '../dom.ts'
import { type Call, openCall } from './call.ts'
import { openEar } from '../voice/in/browser-ear.ts'
import { keypad } from './keypad.ts'
import { newCallId } from './line.ts'
import { mouth } from './mouth.ts'
import { picture } from './picture.ts'
import { screen } from './screen.ts'
import { settings } from './settings.ts'
import { openVoice } from './voice.ts'
import { english } from './words.en.ts'
import { chinese } from './words.zh-CN.ts'

const isEnglish = document.documentElement.lang === 'en'
const words = isEnglish ? english : chinese
const LINES = isEnglish ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const)

let call: Call | undefined
const wishes = settings(words)
const voice = openVoice(wishes.sound)
const language = () => call?.language() ?? (isEnglish ? 'en-US' : 'zh-CN')
const speaks = mouth(words, (said) => call?.say(said), openEar(), language)
const shown = screen(words, {
  language,
  isWriting: speaks.isWriting,
  onDialled: (taken) => call?.dialled(taken),
  onLeave: () => call?.leave(),
})
const keys = keypad(
  words,
  (key) => call?.press(key),
  () => wishes.keyboard() && call !== undefined,
)

const callButtons = LINES.map((locale, at) =>
  h(
    'button',
    { type: 'button', class: at === 0 ? 'filled hook' : 'plain hook', onclick: () => void ring(locale) },
    picture('call'),
    h('span', {}, words.call[locale]),
  ),
)
const hangUp = h(
  'button',
  { type: 'button', class: 'hook hang-up', hidden: true, onclick: () => call?.hangUp() },
  picture('hang-up'),
  h('span', {}, words.hangUp),
)

async function ring(locale: 'zh-CN' | 'en'): Promise<void> {
  shown.captions.clear()
  shown.inside.clear()
  wishes.noVoice(!voice.has(locale))
  const from = wishes.from()
  call = openCall({ callId: newCallId(), locale, ...(from && { from }) }, wishes, voice, shown)
  inCall(true)
  hangUp.focus()
  await call.ended
  call = undefined
  inCall(false)
  callButtons[0]?.focus()
}

function inCall(isOn: boolean): void {
  for (const button of callButtons) button.hidden = isOn
  hangUp.hidden = !isOn
  speaks.open(isOn)
  for (const key of keys.querySelectorAll('button')) key.disabled = !isOn
}

function build(): void {
  const other = isEnglish ? 'zh-CN' : 'en'
  const link = h(
    'a',
    { href: isEnglish ? '/phone' : '/phone?locale=en', lang: other, hreflang: other },
    words.otherLanguage,
  )
  document.body.replaceChildren(
    h('header', { class: 'header' }, h('h1', {}, words.title), link, h('p', { class: 'notice' }, words.notice)),
    h(
      'main',
      { class: 'desk' },
      h(
        'section',
        { class: 'phone', 'aria-label': words.title },
        shown.top,
        shown.captions.element,
        shown.transfer,
        speaks.element,
        keys,
        h('div', { class: 'hooks' }, ...callButtons, hangUp),
      ),
      h('div', { class: 'bench' }, wishes.element, shown.inside.element),
    ),
  )
  inCall(false)
}

build()
// Who closes the page has hung up.
addEventListener('pagehide', () => call?.hangUp())
