// A telephone line for tests: signed forms go to the real webhook as the vendor's own library signs them.
import twilio from 'twilio'
import type { Hono } from 'hono'
import { defaultDesk } from '../../functions/channels/phone/default-desk.ts'
import { phoneApp, type PhoneAppParts } from '../../functions/channels/phone/phone-app.ts'
import type { House } from '../house.ts'

export const TOKEN = 'a-token-for-tests'
export const PUBLIC_URL = 'https://ban.example.gov.cn'

/** The phone room over a house of tests. */
export function phoneOf({ parts }: House, more: Partial<PhoneAppParts> = {}): { app: Hono; parts: PhoneAppParts } {
  const { conversations, catalogue, storage, now, log } = parts
  const phone: PhoneAppParts = {
    conversations,
    catalogue,
    storage,
    now,
    log,
    desk: defaultDesk(),
    twilio: { authToken: TOKEN, publicUrl: PUBLIC_URL },
    ...more,
  }
  return { app: phoneApp(phone), parts: phone }
}

export type Fields = Record<string, string>

/** Posts a form as the vendor does; `forge` changes what was signed afterwards. */
export async function post(
  app: Pick<Hono, 'request'>,
  path: string,
  fields: Fields,
  forge: { fields?: Fields; path?: string; signedUrl?: string; token?: string } = {},
): Promise<{ status: number; xml: string; type: string | null }> {
  const signedUrl = forge.signedUrl ?? PUBLIC_URL + path
  const signature = twilio.getExpectedTwilioSignature(forge.token ?? TOKEN, signedUrl, fields)
  const response = await app.request(forge.path ?? path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body: new URLSearchParams(forge.fields ?? fields).toString(),
  })
  return { status: response.status, xml: await response.text(), type: response.headers.get('content-type') }
}
