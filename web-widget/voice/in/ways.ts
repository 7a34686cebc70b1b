// Which ways of hearing there are here, the best first, and who processes the sound on each.
import type { Capabilities } from '../../service/capabilities.ts'
import { openEar } from './browser-ear.ts'
import { hearByBrowser } from './hear-browser.ts'
import { canUpload, hearRecorded } from './hear-recorded.ts'
import type { Hearing, HowToHear } from './hearing.ts'

export type Processor = 'aws' | 'openai' | 'browser'

export interface Way {
  by: Processor
  /** @throws Trouble */
  hear(how: HowToHear): Promise<Hearing>
}

export function waysHere(abilities: Capabilities): Way[] {
  const { live, speech } = abilities
  const ear = openEar()
  const canRecord = 'mediaDevices' in navigator && 'AudioWorkletNode' in window
  const ways: Way[] = []
  if (live && canRecord && speech !== 'none') {
    ways.push({ by: speech, hear: (how) => hearRecorded(how, abilities, true) })
  }
  if (ear) ways.push({ by: 'browser', hear: (how) => hearByBrowser(how, ear) })
  if (speech !== 'none' && canRecord && canUpload(abilities)) {
    ways.push({ by: speech, hear: (how) => hearRecorded(how, abilities, false) })
  }
  return ways
}
