// The search for a place: write, find, press; what is written can be sent as it is, too.
import { html, raw } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { ASKED } from './asked-ids.ts'
import type { Ask } from './open-ask.ts'
import { faultLine, labels } from './one-box.ts'
import type { TalkView } from './talk-view.ts'

const LONGEST = 40

/** The whole name in the language of the page is what a pressed place answers. */
export function placeBox(view: TalkView, { input }: Ask): Markup {
  const { words, typed, places, visit } = view
  const named = labels(view).replace(`"${ASKED.title}"`, `"${ASKED.title} place-name"`)
  return html`${faultLine(view)}
    <p class="talk-box">
      <label id="place-name" for="box">${words.place}</label>
      <input
        id="box"
        name="said"
        maxlength="${LONGEST}"
        value="${typed?.said}"
        autocomplete="off"
        spellcheck="false"
        ${raw(named)}
      />
    </p>
    <p class="quiet" id="${ASKED.hint}">${words.example(input.example)}</p>
    <p><button class="button" name="do" value="find">${words.placeFind}</button></p>
    ${
      places &&
      html`<p role="status">${places.length > 0 ? words.placeFound(places.length) : words.placeNone}</p>
        <ul class="talk-tiles">
          ${places.map(
            ({ name }) =>
              html`<li>
                <button class="talk-tile" name="place" value="${name[visit.locale]}">
                  <b>${name[visit.locale]}</b>
                </button>
              </li> `,
          )}
        </ul>`
    }
    <p><button class="button button-quiet" name="do" value="answer">${words.next}</button></p>`
}
