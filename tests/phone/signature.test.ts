// Twilio's signature, by the published example and by the vendor's own library.
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { isSignedByTwilio, twilioSignature } from '../../functions/channels/phone/twilio/signature.ts'
import { fc } from '../fast-check.ts'

test('the example of Twilio’s documentation', () => {
  const form = new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  })
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  expect(twilioSignature('12345', url, form)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=')
  expect(isSignedByTwilio('12345', url, form, '0/KCTR6DLpKmkAf8muzZqo1nDgQ=')).toBe(true)
  expect(isSignedByTwilio('12345', url.replace('https', 'http'), form, '0/KCTR6DLpKmkAf8muzZqo1nDgQ=')).toBe(false)
})

test('any form is signed as the vendor signs it, fields of one name included', () => {
  const name = fc.stringMatching(/^[A-Za-z]{1,8}$/)
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(fc.dictionary(name, value), (fields) => {
      const form = new URLSearchParams()
      for (const [key, one] of Object.entries(fields))
        for (const each of Array.isArray(one) ? one : [one]) form.append(key, each)
      const url = 'https://ban.example.gov.cn/v1/phone/twilio?n=3'
      // What does not travel over a form comes to neither side.
      const sent = Object.fromEntries([...new Set(form.keys())].map((key) => [key, form.getAll(key)]))
      expect(twilioSignature('token', url, form)).toBe(twilio.getExpectedTwilioSignature('token', url, sent))
    }),
  )
})
