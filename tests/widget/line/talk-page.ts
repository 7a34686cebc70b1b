// A page without a screen: the widget's own side of a conversation, as it is built, in a world of its own that can be left.
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import type * as Talking from '../../../web-widget/talk.ts'
import type { Patience } from '../../../web-widget/patience.ts'

export interface TalkPage {
  talk: Talking.Talk
  /** As a browser tells the window: `online`, or `pageshow` of a page that it has kept. */
  tell(event: string): void
  /** Nothing of it happens any more: as when the page is loaded again. */
  leave(): void
}

/** What is kept while the tab lives; a duplicate of the tab begins with a copy. */
export type Kept = Map<string, string>

let built: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../../web-widget/talk.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'talking',
    target: 'chrome103',
    tsconfigRaw: {},
  })
  return outputFiles[0]?.text ?? ''
}

/** @param base where the service is */
export async function talkPage(base: string, kept: Kept, shown: Talking.Shown, patience: Patience): Promise<TalkPage> {
  const code = await (built ??= bundle())
  const left = new AbortController()
  const never = new Promise<never>(() => undefined)
  const world = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => left.signal.aborted || kept.set(name, value),
      removeItem: (name: string) => left.signal.aborted || kept.delete(name),
    },
    fetch: async (address: string, options: RequestInit) => {
      if (left.signal.aborted) return never
      const signal = AbortSignal.any([left.signal, ...(options.signal ? [options.signal] : [])])
      return fetch(address, { ...options, signal }).catch((error: unknown) => {
        if (left.signal.aborted) return never
        throw error
      })
    },
    reportError(error: unknown) {
      throw error
    },
    setTimeout,
    clearTimeout,
    crypto,
    AbortController,
    AbortSignal,
    TextDecoderStream,
    TextEncoder,
    URLSearchParams,
  })
  const { talk } = runInContext(
    `${code};talking`,
    createContext(Object.assign(world, { window: world })),
  ) as typeof Talking
  return {
    talk: talk({ base }, silentAfter(left.signal, shown), patience),
    tell: (event) => void world.dispatchEvent(Object.assign(new Event(event), { persisted: true })),
    leave: () => left.abort(),
  }
}

function silentAfter(left: AbortSignal, shown: Talking.Shown): Talking.Shown {
  const told = (verb: keyof Talking.Shown) =>
    ((...about: never[]) => {
      if (!left.aborted) Reflect.apply(shown[verb], shown, about)
    }) as never
  return {
    history: told('history'),
    given: told('given'),
    waiting: told('waiting'),
    erasing: told('erasing'),
    part: told('part'),
    delta: told('delta'),
    reply: told('reply'),
    trying: told('trying'),
    failed: told('failed'),
    ended: told('ended'),
  }
}
