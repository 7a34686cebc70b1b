// The registers of this machine: they answer who is signed for, for purposes they know, about citizens who do not exist.
import type { Hono } from 'hono'
import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import { registryMessage, type RegistryMessage } from '../../filings/registry/registry-api.ts'
import { changeItem } from '../../storage/change-item.ts'
import type { Storage } from '../../storage/storage.ts'
import { Refusal, problem } from '../problems.ts'
import { readSigned } from '../read-signed.ts'
import type { SandboxParts } from '../sandbox-parts.ts'
import { asOf, CITIZENS, heldOn, SOURCES } from './citizens.ts'

/** To `POST /registry/behaviour`: what the registers do from now on. */
export const REGISTRY_MOODS = ['usual', 'down', 'refuse'] as const
const registryMood = z.object({ type: z.literal('sandbox.registry'), data: z.enum(REGISTRY_MOODS) })
export type RegistryMood = z.infer<typeof registryMood>

export type RegistryParts = Pick<SandboxParts, 'storage' | 'now' | 'secret' | 'mayAsk'>

/** What was agreed to is of now: a consent of another day is none for this. */
const CONSENT_MS = 10 * 60_000
const KEY = { partition: 'sandbox-registry', sort: 'now' }

/** `POST /registry` answers one request; nothing of it is kept. */
export function registryRoutes(app: Hono, parts: RegistryParts): void {
  app.post('/registry', async (c) => {
    const mood = await readMood(parts.storage)
    if (mood === 'down') return problem('down')
    const { data } = await readSigned(c, registryMessage, parts)
    if (mood === 'refuse') throw new Refusal('not-allowed')
    check(data, parts)
    return c.json(answer(data, parts))
  })

  app.post('/registry/behaviour', async (c) => {
    const { data } = await readSigned(c, registryMood, parts)
    await changeItem(parts.storage, KEY, () => ({ value: { mood: data } }))
    return c.json({ registry: data })
  })
}

/** @throws Refusal for a purpose, a consent or a field that does not fit */
function check({ purpose, consent, fields, certificates }: RegistryMessage['data'], parts: RegistryParts): void {
  const allowed = parts.mayAsk?.(purpose)
  if (!allowed) throw new Refusal('unknown-purpose', 'data.purpose')
  const beyond = (asked: string[], known: string[]) => asked.some((each) => !known.includes(each))
  if (beyond(fields, allowed.fields) || beyond(certificates, allowed.certificates))
    throw new Refusal('beyond-purpose', 'data.fields')
  if (Math.abs(parts.now() - Date.parse(consent.at)) > CONSENT_MS) throw new Refusal('no-consent', 'data.consent.at')
  if (beyond(fields, consent.fields) || beyond(certificates, consent.certificates))
    throw new Refusal('no-consent', 'data.consent.fields')
}

/** Of a stranger nothing is held, and that is an answer too. */
function answer({ who, fields, certificates }: RegistryMessage['data'], { now, secret }: RegistryParts) {
  const citizen = CITIZENS.find(({ residentId, name }) => residentId === who.residentId && name === (who.name ?? name))
  const from = (register: string) => ({ source: SOURCES[register], asOf: asOf(now()) })
  const held = fields.flatMap((field): [string, object][] => {
    const [register = ''] = field.split('.')
    const value = citizen?.held[field]
    return value !== undefined && SOURCES[register] ? [[field, { value: heldOn(value, now()), ...from(register) }]] : []
  })
  const papers = certificates.flatMap((id): [string, object][] =>
    citizen?.certificates.includes(id)
      ? [[id, { certificate: numberOf(secret, citizen.residentId, id), ...from('certificates') }]]
      : [],
  )
  return { values: Object.fromEntries(held), certificates: Object.fromEntries(papers) }
}

/** Invented, and always the same for the same paper. */
function numberOf(secret: Buffer, residentId: string, id: string): string {
  const hash = createHmac('sha256', secret).update(`certificate\n${residentId}\n${id}`).digest('hex')
  return `SBC-${hash.slice(0, 12).toUpperCase()}`
}

async function readMood(storage: Storage): Promise<RegistryMood['data']> {
  return z.enum(REGISTRY_MOODS).safeParse((await storage.get(KEY))?.value['mood']).data ?? 'usual'
}
