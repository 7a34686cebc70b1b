// Several widgets on one page show one conversation: what one does, the others learn.
import type { Panel } from '../contract.ts'
import type { Options } from '../options.ts'
import type { Tell } from './events.ts'

interface Together {
  own: string
  panel(): Panel | undefined
}

const all: Together[] = []

/** @param panel of this widget, once it is loaded @returns tells those that have the same conversation */
export function together({ own }: Options, panel: Together['panel']): Tell {
  const me = { own, panel }
  all.push(me)
  return (what) => {
    for (const other of all) {
      if (other === me || other.own !== own) continue
      if (what === 'ended') other.panel()?.forget()
      else if (what === 'given') other.panel()?.refresh(false)
      else if (what === 'greeted' || (typeof what === 'object' && 'outcome' in what)) other.panel()?.refresh(true)
    }
  }
}
