// The frame of every page of the conversation: the portal's, with the language as a button where one is spoken already.
import { html } from 'hono/html'
import { frame } from '../portal/frame.ts'
import type { Markup } from '../portal/markup.ts'
import { TALK } from './form-session.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

/** @param path of the page itself, for the switch of the text size */
export function talkFrame(view: TalkView, main: Markup, title?: string, path = TALK): Markup {
  const { visit, words, fault, session, catalogue } = view
  const other = visit.locale === 'en' ? 'zh-CN' : 'en'
  // The conversation itself changes its language, and a conversation is changed by a form.
  const language =
    session &&
    talkForm(
      view,
      html`<span lang="${other}">${choiceButton(`language:${other}`, words.otherLanguage, 'talk-plain')}</span>`,
    )
  return frame({
    visit,
    path,
    services: catalogue.services(visit.locale),
    // Who hears the page from its top hears first that something is wrong.
    title: [fault, title ?? words.title].filter(Boolean).join(' · '),
    main: html`<div class="wrap talk">${main}</div>`,
    alone: { ...(language && { language }) },
  })
}
