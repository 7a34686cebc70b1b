// The conversation as a page: the newest reply first and whole, free words below it, and what was said before.
import { html } from 'hono/html'
import type { History } from '../../../conversation/conversations.ts'
import type { Markup } from '../portal/markup.ts'
import { askIn } from './open-ask.ts'
import { earlierTurns } from './earlier-turns.ts'
import { freeWords } from './free-words.ts'
import { givenWords } from './given-words.ts'
import { noteLine } from './note-line.ts'
import { replyParts } from './reply-parts.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import { TALK } from './form-session.ts'
import { talkFrame } from './talk-frame.ts'
import type { TalkView } from './talk-view.ts'

/** Where a page is entered after a form was sent. */
export const NOW = 'now'

export function talkPage(view: TalkView, { turns }: Pick<History, 'turns'>): Markup {
  const { words, visit } = view
  const last = turns.at(-1)
  if (!last) throw new Error('a conversation has a greeting')
  const { reply } = last
  const given = givenWords(last, turns.at(-2)?.reply, words)
  const ask = askIn(reply)
  const main = html`<div class="talk-top">
      <h1>${words.title}</h1>
      ${talkForm(view, choiceButton('human', words.human, 'button'), { look: 'talk-human' })}
    </div>
    <p class="talk-notice quiet">${reply.notice}</p>
    ${noteLine(view)}
    <section class="talk-now" id="${NOW}" tabindex="-1" lang="${reply.locale}" aria-label="${words.now}">
      ${given && html`<p class="talk-given"><span>${words.you}</span>${given}</p>`} ${replyParts(view, reply)}
    </section>
    ${freeWords(view, ask ? words.sayBeside : words.say)} ${earlierTurns(view, turns.slice(0, -1))}
    <nav class="talk-more" aria-label="${words.ways}">
      ${talkForm(view, choiceButton('resume-code', words.carry, 'talk-plain'))}
      <p><a class="plain-link" href="${visit.link(`${TALK}/code`)}">${words.have}</a></p>
      <p><a class="plain-link" href="${visit.link(`${TALK}/end`)}">${words.end}</a></p>
    </nav>`
  const title = ask && `${words.step(ask.progress.step, ask.progress.of)} · ${ask.label}`
  return talkFrame(view, main, title)
}
