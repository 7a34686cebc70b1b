// A line of the house's own: its real webhook, opened by a token that no vendor has.
import { phoneApp } from '../phone-app.ts'
import type { PhoneParts } from '../phone-parts.ts'
import type { Exchange } from './telephone.ts'

/** It never goes over a network: the name only has to be the same on both sides of the signature. */
const HERE = 'http://localhost'

export interface OwnLine {
  /** Signs what comes in: other than the vendor's, so that the simulator never speaks for it. */
  token: string
  clock: Exchange['clock']
  random: Exchange['random']
}

/** Every request is signed and verified, as if the vendor had sent it. */
export function ownLine(parts: PhoneParts, { token, clock, random }: OwnLine): Exchange {
  const app = phoneApp({ ...parts, twilio: { authToken: token, publicUrl: () => HERE } })
  return { webhook: (request) => app.fetch(request), publicUrl: HERE, token, clock, random }
}
