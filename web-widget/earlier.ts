// Elder mode shows what was said last and nothing else; what came before is behind one button, and comes back.
import { h } from './dom.ts'
import { draw } from './draw.ts'
import type { Words } from './words/words.ts'

export interface Earlier {
  button: HTMLElement
  /** From here on it is the newest; what stands before it in the log is not. */
  from(first: Element | null): void
  say(words: Words): void
}

/** @param turned everything is to be seen, or the newest alone again: the first to look at */
export function earlier(log: HTMLElement, turned: (all: boolean, first: Element | undefined) => void): Earlier {
  const name = h('span', {})
  const button = h('button', { type: 'button', class: 'plain earlier', hidden: true }, draw('up', 20), name)
  let words: Words | undefined
  let all = false
  const past = () => [...log.querySelectorAll(':scope > .past')]
  const show = () => {
    button.hidden = past().length === 0
    button.setAttribute('aria-expanded', String(all))
    name.textContent = (all ? words?.newest : words?.earlier) ?? ''
  }
  button.addEventListener('click', () => {
    all = !all
    show()
    turned(
      all,
      all
        ? past()
            .filter((each) => each.matches('article'))
            .at(-1)
        : undefined,
    )
  })
  return {
    button,
    from(first) {
      let before = first !== null
      for (const each of log.children) {
        if (each === first) before = false
        each.classList.toggle('past', before)
        // When it comes back into sight it is not announced anew.
        if (before) each.setAttribute('aria-live', 'off')
      }
      if (all) turned(false, undefined)
      all = false
      show()
    },
    say(now) {
      words = now
      show()
    },
  }
}
