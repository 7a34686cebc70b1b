// The page behind the link in a reminder: one large button, which needs no script and tells nothing of anybody.
import { html } from 'hono/html'
import { besideWords } from '../portal/beside-words.ts'
import { frame } from '../portal/frame.ts'
import type { Markup } from '../portal/markup.ts'
import type { Visit } from '../portal/visit.ts'

/** @param stop the word of the link, for the form; absent: there is nothing to stop */
export function stopPage(visit: Visit, stop: string | undefined, done?: 'stopped'): Markup {
  const words = besideWords(visit.locale).stop
  const [title, lead] =
    done === 'stopped'
      ? [words.done, words.doneLead]
      : stop === undefined
        ? [words.gone, words.goneLead]
        : [words.title, words.lead]
  const main = html`<section class="wrap part top trouble">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${
      stop !== undefined &&
      done === undefined &&
      html`<form method="post" action="${visit.link(`/stop/${stop}`)}">
        <p class="actions"><button class="button button-big" type="submit">${words.button}</button></p>
      </form>`
    }
  </section>`
  return frame({ visit, path: stop === undefined ? '/' : `/stop/${stop}`, title, main, alone: {} })
}
