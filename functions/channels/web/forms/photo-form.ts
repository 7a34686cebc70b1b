// A paper as a photo without script: taken with the camera or chosen, and sent with its own button.
import { html } from 'hono/html'
import { PICTURE_TYPES } from '../../../filings/papers/picture.ts'
import type { Markup } from '../portal/markup.ts'
import { talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

const ACCEPT = PICTURE_TYPES.join(',')

/** Two boxes of one name: the first opens the camera of a phone, the second its pictures; whichever is filled is sent. */
export function photoForm(view: TalkView, slot: string): Markup {
  const { words } = view
  const inside = html`<p class="talk-box">
      <label>${words.photo.take} <input type="file" name="file" accept="${ACCEPT}" capture="environment" /></label>
    </p>
    <p class="talk-box">
      <label>${words.photo.choose} <input type="file" name="file" accept="${ACCEPT}" /></label>
    </p>
    <p class="quiet">${words.photo.how}</p>
    <p><button class="button button-big" name="do" value="photo">${words.photo.send}</button></p>`
  return talkForm(view, inside, { look: 'talk-answer', slot, files: true })
}
