// The code hook in Lex's own words: each kind of event, and the answer to it, letter by letter.
import { expect, test } from 'vitest'
import { lexHook } from '../../../functions/channels/phone/lex/lex-hook.ts'
import { lexEvent, LISTEN, scripted, step } from './events.ts'

const CALL = '5f3c8c1e-6c1b-4a0e-9f0b-0d6b6f4c2a11'

test('a call begins: it is greeted, and the session listens as an old caller needs it', async () => {
  const parts = scripted({ 0: step('您好，这里是帮办。') })
  expect(await lexHook(parts)(lexEvent())).toEqual({
    sessionState: {
      dialogAction: { type: 'ElicitIntent' },
      sessionAttributes: {
        action: 'listen',
        n: '1',
        locale: 'zh_CN',
        language: 'zh-CN',
        voice: 'Zhiyu',
        startMs: '8000',
        endMs: '1500',
        mostKeys: '1',
        'x-amz-lex:audio:start-timeout-ms:*:*': '8000',
        'x-amz-lex:audio:end-timeout-ms:*:*': '1500',
        'x-amz-lex:audio:max-length-ms:*:*': '15000',
        'x-amz-lex:dtmf:end-timeout-ms:*:*': '5000',
        'x-amz-lex:dtmf:max-length:*:*': '1',
        'x-amz-lex:dtmf:end-character:*:*': '#',
        'x-amz-lex:dtmf:deletion-character:*:*': 'A',
        'x-amz-lex:allow-interrupt:*:*': 'true',
      },
    },
    messages: [{ contentType: 'SSML', content: '<speak><prosody rate="90%">您好，这里是帮办。</prosody></speak>' }],
  })
  expect(parts.asked).toEqual([{ callId: CALL, n: 0, locale: 'zh-CN' }])
})

test.each([
  ['zh_CN', 'zh-CN'],
  ['zh_HK', 'zh-CN'],
  ['en_US', 'en'],
  ['en_GB', 'en'],
])('the bot speaks %s: the call begins in %s', async (localeId, locale) => {
  const parts = scripted({ 0: { say: [], then: { ...LISTEN, locale: locale as 'en' } } })
  await lexHook(parts)(lexEvent({}, { localeId }))
  expect(parts.asked).toEqual([{ callId: CALL, n: 0, locale }])
})

test('what is said comes with how sure Lex was, and the number of its step', async () => {
  const parts = scripted({ 3: step('好的。', { ...LISTEN, next: 4 }) })
  await lexHook(parts)(lexEvent({ said: '我要办居住证', confidence: 0.61 }, { attributes: { n: '3' } }))
  expect(parts.asked).toEqual([{ callId: CALL, n: 3, said: '我要办居住证', confidence: 0.61 }])
})

test.each([
  ['0', '0'],
  ['510202200001010017', '510202200001010017'],
  ['51020219990101002*', '51020219990101002*'],
  ['13800138000#', '13800138000'],
])('keys %s are digits, not words', async (digits, expected) => {
  const parts = scripted({ 3: step('好的。') })
  await lexHook(parts)(lexEvent({ digits }, { attributes: { n: '3' } }))
  const alone = expected.length === 1 && { oneByOne: true }
  expect(parts.asked).toEqual([{ callId: CALL, n: 3, digits: expected, ...alone }])
})

test.each([
  ['nothing', lexEvent({}, { attributes: { n: '3' } })],
  ['blanks', lexEvent({ said: '  ' }, { attributes: { n: '3' } })],
  ['# alone', lexEvent({ digits: '#' }, { attributes: { n: '3' } })],
  ['no transcript', { ...lexEvent({}, { attributes: { n: '3' } }), inputTranscript: null }],
])('%s is silence', async (_, event) => {
  const parts = scripted({ 3: step('您还在吗？') })
  await lexHook(parts)(event)
  expect(parts.asked).toEqual([{ callId: CALL, n: 3 }])
})

test('a field of digits takes many keys, ended by #', async () => {
  const answer = await lexHook(scripted({ 0: step('请按您的手机号。', { ...LISTEN, keys: 'number' }) }))(lexEvent())
  expect(answer).toMatchObject({
    sessionState: {
      sessionAttributes: { 'x-amz-lex:dtmf:max-length:*:*': '24', 'x-amz-lex:dtmf:end-character:*:*': '#' },
    },
  })
})

test('times stay within what Lex takes', async () => {
  const slow = { ...LISTEN, startMs: 15_000, endMs: 9000 }
  expect(await lexHook(scripted({ 0: step('好。', slow) }))(lexEvent())).toMatchObject({
    sessionState: { sessionAttributes: { startMs: '10000', endMs: '5000' } },
  })
})

test('the flow gives the call its own id, and gets back what it gave', async () => {
  const parts = scripted({ 3: step('好的。') })
  const attributes = { n: '3', call: 'contact-1', campaign: 'spring', card: 'old', to: '110', action: 'agent' }
  const answer = await lexHook(parts)(lexEvent({ said: '好' }, { attributes }))
  expect(parts.asked).toMatchObject([{ callId: 'contact-1', n: 3 }])
  const told = (answer as { sessionState: { sessionAttributes: object } }).sessionState.sessionAttributes
  expect(told).toMatchObject({ call: 'contact-1', campaign: 'spring', action: 'listen', n: '1' })
  expect(told).not.toHaveProperty('card')
  expect(told).not.toHaveProperty('to')
})

test('whoever speaks before the greeting is greeted, and heard', async () => {
  const parts = scripted({ 0: step('您好。'), 1: step('居住证要三样材料。', { ...LISTEN, next: 2 }) })
  const answer = await lexHook(parts)(lexEvent({ said: '居住证要什么材料', confidence: 0.8 }))
  expect(parts.asked).toEqual([
    { callId: CALL, n: 0, locale: 'zh-CN' },
    { callId: CALL, n: 1, said: '居住证要什么材料', confidence: 0.8, locale: 'zh-CN' },
  ])
  expect(answer).toMatchObject({
    sessionState: { sessionAttributes: { n: '2' } },
    messages: [
      {
        content: '<speak><prosody rate="90%">您好。</prosody><prosody rate="90%">居住证要三样材料。</prosody></speak>',
      },
    ],
  })
})

test('what takes longer is waited for, and said after the filler', async () => {
  const parts = scripted({
    3: { say: [{ text: '我查一下。', locale: 'zh-CN', pace: 0.9, pause: 300 }], then: { do: 'wait', next: 4 } },
    4: step('要二十块。', { ...LISTEN, next: 5 }),
  })
  const answer = await lexHook(parts)(lexEvent({ said: '多少钱' }, { attributes: { n: '3' } }))
  expect(parts.asked).toMatchObject([{ n: 3 }, { callId: CALL, n: 4, late: true }])
  expect(answer).toMatchObject({
    sessionState: { sessionAttributes: { n: '5' } },
    messages: [
      {
        content:
          '<speak><prosody rate="90%">我查一下。</prosody><break time="300ms"/><prosody rate="90%">要二十块。</prosody></speak>',
      },
    ],
  })
})

test('a handover closes the session: the flow learns the number, the card and the next step', async () => {
  const transfer = { do: 'transfer', to: '12345', next: 4, card: 'card-7' } as const
  const answer = await lexHook(scripted({ 3: step('这就给您转人工。', transfer) }))(
    lexEvent({ said: '人工' }, { attributes: { n: '3', call: 'contact-1' } }),
  )
  expect(answer).toEqual({
    sessionState: {
      dialogAction: { type: 'Close' },
      intent: { name: 'FallbackIntent', state: 'Fulfilled' },
      sessionAttributes: {
        action: 'agent',
        to: '12345',
        card: 'card-7',
        n: '4',
        locale: 'zh_CN',
        language: 'zh-CN',
        voice: 'Zhiyu',
        call: 'contact-1',
      },
    },
    messages: [{ contentType: 'SSML', content: '<speak><prosody rate="90%">这就给您转人工。</prosody></speak>' }],
  })
})

test('an emergency number is dialled, for it waits with no card', async () => {
  const answer = await lexHook(scripted({ 3: step('正在接通120。', { do: 'transfer', to: '120', next: 4 }) }))(
    lexEvent({ digits: '1' }, { attributes: { n: '3' } }),
  )
  expect(answer).toMatchObject({
    sessionState: { dialogAction: { type: 'Close' }, sessionAttributes: { action: 'dial', to: '120' } },
  })
})

test('a farewell closes the session and hangs up; a call that is over only hangs up', async () => {
  const hook = lexHook(scripted({ 3: step('再见。', { do: 'hang-up' }), 4: 'ended' }))
  expect(await hook(lexEvent({ said: '没事了' }, { attributes: { n: '3' } }))).toMatchObject({
    sessionState: { dialogAction: { type: 'Close' }, sessionAttributes: { action: 'hang-up' } },
    messages: [{ content: expect.stringContaining('再见。') }],
  })
  const over = await hook(lexEvent({ said: '喂' }, { attributes: { n: '4' } }))
  expect(over).toMatchObject({ sessionState: { sessionAttributes: { action: 'hang-up' } } })
  expect(over).not.toHaveProperty('messages')
})

test('another language closes the session, for a session cannot change it, and leaves the words to the next one', async () => {
  const english = { say: [{ text: 'How can I help?', locale: 'en', pace: 0.9 }], then: { ...LISTEN, locale: 'en' } }
  const answer = await lexHook(scripted({ 3: english as never }))(
    lexEvent({ said: '说英语' }, { attributes: { n: '3' } }),
  )
  expect(answer).toMatchObject({
    sessionState: {
      dialogAction: { type: 'Close' },
      sessionAttributes: {
        action: 'language',
        locale: 'en_US',
        language: 'en-US',
        voice: 'Joanna',
        n: '1',
        say: '<speak><prosody rate="90%">How can I help?</prosody></speak>',
      },
    },
  })
  expect(answer).not.toHaveProperty('messages')
})

test('an event that comes again is answered as before', async () => {
  const parts = scripted({ 3: step('好的。', { ...LISTEN, next: 4 }) })
  const event = lexEvent({ said: '好' }, { attributes: { n: '3' } })
  const hook = lexHook(parts)
  expect(await hook(event)).toEqual(await hook(event))
  expect(parts.asked[0]).toEqual(parts.asked[1])
})

test('fields that nobody has heard of change nothing', async () => {
  const plain = lexEvent({ said: '好' }, { attributes: { n: '3' } })
  const strange = {
    ...plain,
    novelty: { deep: [1, null, { a: 'b' }] },
    invocationSource: 'SomethingElse',
    bot: { ...plain.bot, mood: 'good' },
    sessionState: { ...plain.sessionState, runtimeHints: {}, activeContexts: null },
    transcriptions: [{ ...plain.transcriptions[0], more: true }, { odd: 1 }],
  }
  const steps = { 3: step('好的。') }
  expect(await lexHook(scripted(steps))(strange)).toEqual(await lexHook(scripted(steps))(plain))
})

test.each([
  ['nothing', undefined],
  ['a text', 'hello'],
  ['an empty object', {}],
  ['no session', { ...lexEvent(), sessionId: undefined }],
  ['a step that is no number', lexEvent({ said: '好' }, { attributes: { n: 'three' } })],
  ['a flow that does not know us', { Name: 'ContactFlowEvent', Details: {} }],
])('%s is not understood: the caller is led to a person, in words', async (_, event) => {
  const parts = scripted({ 0: step('您好。') })
  expect(await lexHook(parts)(event)).toMatchObject({
    sessionState: { dialogAction: { type: 'Close' }, sessionAttributes: { action: 'trouble', to: '12345' } },
    messages: [{ contentType: 'SSML', content: expect.stringContaining('转人工') }],
  })
  expect(parts.asked).toEqual([])
  expect(parts.reports).toEqual(['lex-event-unknown'])
})

test.each([
  ['breaks', {}, 'lex-step-failed'],
  ['is out of step', { 3: 'out-of-step' }, 'lex-out-of-step'],
] as const)('when the house %s, the caller is led to a person in their language', async (_, steps, reported) => {
  const parts = scripted(steps)
  const event = lexEvent({ said: 'fee' }, { localeId: 'en_US', attributes: { n: '3' } })
  expect(await lexHook(parts)(event)).toMatchObject({
    sessionState: { sessionAttributes: { action: 'trouble', to: '12345', locale: 'en_US' } },
    messages: [{ content: expect.stringContaining('through to a person') }],
  })
  expect(parts.reports).toEqual([reported])
})
