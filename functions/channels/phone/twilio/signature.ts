// The signature of Twilio's requests: HMAC-SHA1 over the public URL and every field of the form.
import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What Twilio writes into `X-Twilio-Signature`: the URL and then each field with its value, sorted by name, signed with
 * the auth token (Twilio: "Validating requests").
 * @param url as Twilio calls it, its query included: never made of what the request says of its own host
 * @param form every field that was sent; values of one name in their own order, each once
 */
export function twilioSignature(authToken: string, url: string, form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort()
  const fields = names.flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
  return createHmac('sha1', authToken)
    .update(url + fields.join(''))
    .digest('base64')
}

/** Compares in a time that tells nothing. */
export function isSignedByTwilio(authToken: string, url: string, form: URLSearchParams, signature: string): boolean {
  const wanted = Buffer.from(twilioSignature(authToken, url, form))
  const given = Buffer.from(signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
