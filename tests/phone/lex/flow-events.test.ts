// What the contact flow asks by itself: the ringing, a silence that Lex did not tell us of, and how a transfer ended.
import { expect, test } from 'vitest'
import { lexHook } from '../../../functions/channels/phone/lex/lex-hook.ts'
import { flowEvent, LISTEN, scripted, step } from './events.ts'

const CALL = '4a573372-1f28-4e26-b97b-XXXXXXXXXXX'

test('it rings: the flow gets the greeting, and all that the first session needs, as flat texts', async () => {
  const parts = scripted({ 0: step('您好，这里是帮办。') })
  expect(await lexHook(parts)(flowEvent('ring'))).toEqual({
    action: 'listen',
    n: '1',
    locale: 'zh_CN',
    language: 'zh-CN',
    voice: 'Zhiyu',
    startMs: '8000',
    endMs: '1500',
    mostKeys: '1',
    say: '<speak><prosody rate="90%">您好，这里是帮办。</prosody></speak>',
  })
  expect(parts.asked).toEqual([{ callId: CALL, n: 0, locale: 'zh-CN', from: '+8613800138000' }])
})

test('the number that was dialled may be the English one; the caller may hide theirs', async () => {
  const english = { say: [], then: { ...LISTEN, locale: 'en' as const } }
  const parts = scripted({ 0: english })
  const hidden = { ...flowEvent('ring', {}, { language: 'en-US' }) }
  hidden.Details.ContactData.CustomerEndpoint = null as never
  expect(await lexHook(parts)(hidden)).toMatchObject({ locale: 'en_US', language: 'en-US', voice: 'Joanna' })
  expect(parts.asked).toEqual([{ callId: CALL, n: 0, locale: 'en' }])
})

test('after a silence the step that the call waits for is taken, with nothing heard', async () => {
  const parts = scripted({ 5: step('您还在吗？', { ...LISTEN, next: 6 }) })
  expect(await lexHook(parts)(flowEvent('silence'))).toMatchObject({ action: 'listen', n: '6' })
  expect(parts.asked).toEqual([{ callId: CALL, n: 5 }])
})

test.each(['answered', 'not-taken'] as const)('a transfer that ended as %s is told to its step', async (dialled) => {
  const parts = scripted({ 7: step('要不要给您回电话？', { ...LISTEN, next: 8 }) })
  expect(await lexHook(parts)(flowEvent(dialled, { n: '7' }))).toMatchObject({ action: 'listen', n: '8' })
  expect(parts.asked).toEqual([{ callId: CALL, n: 7, dialled }])
})

test('a number that is none is looked up', async () => {
  const parts = scripted({ 7: step('好。') })
  await lexHook(parts)(flowEvent('not-taken', { n: '' }))
  expect(parts.asked).toEqual([{ callId: CALL, n: 7, dialled: 'not-taken' }])
})

test('of a call that nobody knows, or when the house breaks, the flow is told to call a person', async () => {
  const parts = { ...scripted({}), awaited: async () => undefined }
  for (const because of ['silence', 'not-taken', 'ring']) {
    expect(await lexHook(parts)(flowEvent(because, {}, { language: 'zh-CN' })), because).toMatchObject({
      action: 'trouble',
      to: '12345',
      say: expect.stringContaining('转人工'),
    })
  }
})

test('every value is a text, as the block asks for', async () => {
  const transfer = step('转接中。', { do: 'transfer', to: '12345', next: 2, card: 'c' })
  const answer = await lexHook(scripted({ 1: transfer }))(flowEvent('silence'))
  expect(Object.values(answer).filter((value) => typeof value !== 'string')).toEqual([])
})
