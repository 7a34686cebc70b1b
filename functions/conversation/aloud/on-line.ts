// What only the phone needs, fetched with the first call: no other channel's start waits for it.
import { loadLineWords } from './line-words.ts'
import type { hearDenial } from './hear-denial.ts'
import type { hearOut } from './hear-out.ts'
import type { tellMoreAloud } from './more-aloud.ts'
import type { onThePhone, toldFirst } from './on-the-phone.ts'
import type { soundsAs } from './sounds-as.ts'
import type { unheard } from './unheard.ts'

interface OnLine {
  hearDenial: typeof hearDenial
  hearOut: typeof hearOut
  soundsAs: typeof soundsAs
  unheard: typeof unheard
  onThePhone: typeof onThePhone
  toldFirst: typeof toldFirst
  tellMoreAloud: typeof tellMoreAloud
}

let loaded: OnLine | undefined

/** Awaited before a turn of a conversation on the phone, and quick from the second time on. */
export async function loadOnLine(): Promise<void> {
  await loadLineWords()
  loaded ??= {
    ...(await import('./on-the-phone.ts')),
    ...(await import('./more-aloud.ts')),
    ...(await import('./hear-denial.ts')),
    ...(await import('./hear-out.ts')),
    ...(await import('./sounds-as.ts')),
    ...(await import('./unheard.ts')),
  }
}

/** @throws Error before `loadOnLine` was awaited */
export function onLine(): OnLine {
  if (!loaded) throw new Error('what the phone needs is not loaded yet')
  return loaded
}
