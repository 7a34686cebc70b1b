// A telephone line for tests: signed forms go to the real webhook as the vendor's own library signs them.
import twilio from 'twilio'
import type { Hono } from 'hono'
import { phoneApp, type PhoneAppParts } from '../../functions/channels/phone/phone-app.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import type { House } from '../house.ts'

export const TOKEN = 'a-token-for-tests'
export const PUBLIC_URL = 'https://ban.example.gov.cn'

/** The phone room over a house of tests. */
export function phoneOf(
  { parts, handover }: House,
  more: Partial<PhoneAppParts> = {},
): { app: Hono; parts: PhoneAppParts } {
  const { conversations, catalogue, storage, now, log } = parts
  const phone: PhoneAppParts = {
    conversations,
    catalogue,
    storage,
    now,
    log,
    desk: openDesk(handover),
    twilio: { authToken: TOKEN, publicUrl: () => PUBLIC_URL },
    ...more,
  }
  return { app: phoneApp(phone), parts: phone }
}

export type Fields = Record<string, string>

/** A form as the vendor sends it: `raw` is the body. @param url what is signed */
export function signedForm(path: string, fields: Fields, url = PUBLIC_URL + path, token = TOKEN) {
  const signature = twilio.getExpectedTwilioSignature(token, url, fields)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature }
  return { headers, raw: new URLSearchParams(fields).toString() }
}

export interface Answered {
  status: number
  xml: string
  type: string | null
}

/** Posts what the vendor would. */
export async function post(app: Pick<Hono, 'request'>, path: string, fields: Fields): Promise<Answered> {
  const { headers, raw } = signedForm(path, fields)
  return send(app, path, headers, raw)
}

export async function send(
  app: Pick<Hono, 'request'>,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answered> {
  const response = await app.request(path, { method: 'POST', headers, body })
  return { status: response.status, xml: await response.text(), type: response.headers.get('content-type') }
}
