// A form with a photo in it as AWS hands it over: in base64, and byte for byte the same when it is read.
import { expect, test } from 'vitest'
import { requestOf, type WebEvent } from '../../functions/channels/web/lambda/web-event.ts'
import { jpeg } from '../papers/pictures.ts'

test('the bytes of a photo come through', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(jpeg())], 'photo.jpg', { type: 'image/jpeg' }))
  const sent = new Response(form)
  const event: WebEvent = {
    rawPath: '/v1/conversations/x/uploads',
    rawQueryString: '',
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    body: Buffer.from(await sent.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
    requestContext: { domainName: 'example.test', http: { method: 'POST', sourceIp: '203.0.113.7' } },
  }
  const file = (await requestOf(event).formData()).get('file')
  if (!(file instanceof Blob)) throw new Error('no file came')
  expect(Buffer.from(await file.arrayBuffer()).equals(jpeg())).toBe(true)
})
