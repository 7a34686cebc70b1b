// The way to the registers over signed HTTP (docs/agency-api.md, "Registers"): asked once, and not waited for long.
import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import { shortText } from '../delivery/agency-http.ts'
import { sign } from '../delivery/signature.ts'
import type { NoAnswer, Registry, RegistryAnswer, RegistryRequest } from './registry.ts'
import { registryCertificate, type RegistryMessage, registryReply, registryValue } from './registry-api.ts'

export interface RegistryAddress {
  /** Asked anew each time; while there is none the registers are down. */
  url: () => string | undefined
  secret: Buffer
  /** Milliseconds since 1970. */
  now: () => number
  /** Node's own when left out. */
  fetch?: typeof fetch
}

/** Somebody waits for it in a turn. */
const PATIENCE_MS = 3000

/** It will not answer this, however often it is asked. What may be a gateway's is none of them. */
const REFUSED = new Set([400, 401, 403, 413, 415, 422])

/** Asks over HTTP; what was not asked for is not taken, whatever comes back. */
export function registryHttp({ url, secret, now, fetch: send = fetch }: RegistryAddress): Registry {
  return async (request) => {
    const address = url()
    if (address === undefined) return 'down'
    const body = JSON.stringify(messageOf(request, now()))
    // One wish of one filing is one id, so that a register may count what it has told.
    const asked = JSON.stringify([request.consent.filing, request.fields, request.certificates])
    const id = `${request.consent.filing}.${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`
    try {
      const response = await send(address, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...sign(secret, id, body, now()) },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (response.ok) return readReply(await shortText(response), request)
      await response.body?.cancel()
      return REFUSED.has(response.status) ? 'refused' : 'down'
    } catch {
      return 'down'
    }
  }
}

function messageOf({ purpose, consent, who, fields, certificates }: RegistryRequest, now: number): RegistryMessage {
  const agreed = { filing: consent.filing, at: new Date(consent.at).toISOString(), fields, certificates }
  return {
    type: 'registry.fetch',
    timestamp: new Date(now).toISOString(),
    data: { purpose, consent: agreed, who, fields, certificates },
  }
}

function readReply(text: string, { fields, certificates }: RegistryRequest): RegistryAnswer | NoAnswer {
  const read = registryReply.safeParse(parse(text)).data
  if (!read) return 'down'
  return {
    values: taken(fields, read.values, registryValue, ({ value, ...from }) => ({ value, from })),
    certificates: taken(certificates, read.certificates, registryCertificate, ({ certificate, ...from }) => ({
      certificate,
      from,
    })),
  }
}

function taken<Schema extends z.ZodMiniType, Taken>(
  asked: string[],
  held: Record<string, unknown>,
  schema: Schema,
  make: (read: z.output<Schema>) => Taken,
): Record<string, Taken> {
  return Object.fromEntries(
    asked.flatMap((name): [string, Taken][] => {
      const read = Object.hasOwn(held, name) ? schema.safeParse(held[name]) : undefined
      return read?.success ? [[name, make(read.data)]] : []
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
