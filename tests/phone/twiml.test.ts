// The markup, held against what the vendor's own library writes for the same step.
import twilio from 'twilio'
import { expect, test } from 'vitest'
import type { CallStep, Listen } from '../../functions/channels/phone/call.ts'
import { HANG_UP, twiml } from '../../functions/channels/phone/twilio/twiml.ts'
import { readXml } from '../calls/xml.ts'

const { VoiceResponse } = twilio.twiml
const URL = 'https://ban.example.gov.cn/v1/phone/twilio'
const action = (n: number) => `${URL}?n=${n}&x=<"'>`
const CHINESE = { voice: 'Polly.Zhiyu-Neural', language: 'cmn-CN' } as const
const ENGLISH = { voice: 'Polly.Joanna-Neural', language: 'en-US' } as const

test('a question: two breaths within the listening, so that both can be interrupted', () => {
  const step: CallStep = {
    say: [
      { text: '先说“A & B” <好吗>？', locale: 'zh-CN', pace: 0.9, pause: 400 },
      { text: "It's your turn.", locale: 'en', pace: 0.75 },
    ],
    then: {
      do: 'listen',
      next: 3,
      locale: 'zh-CN',
      hints: ['人工', '居住证'],
      keys: 'one',
      startMs: 8000,
      endMs: 1500,
    },
  }
  const response = new VoiceResponse()
  const gather = response.gather({
    input: ['speech', 'dtmf'],
    language: 'cmn-Hans-CN',
    hints: '人工,居住证',
    timeout: 8,
    speechTimeout: '2',
    numDigits: 1,
    actionOnEmptyResult: true,
    action: action(3),
    method: 'POST',
  })
  const first = gather.say(CHINESE, '')
  first.prosody({ rate: '90%' }, '先说“A & B” <好吗>？')
  first.break({ time: '400ms' })
  gather.say(ENGLISH, '').prosody({ rate: '75%' }, "It's your turn.")
  expect(readXml(twiml(step, action))).toEqual(readXml(response.toString()))
})

test('a number ends with #, and a patient line waits longer', () => {
  const then: Listen = { do: 'listen', next: 4, locale: 'en', hints: [], keys: 'number', startMs: 15_000, endMs: 3000 }
  const response = new VoiceResponse()
  response.gather({
    input: ['speech', 'dtmf'],
    language: 'en-US',
    timeout: 15,
    speechTimeout: '3',
    finishOnKey: '#',
    actionOnEmptyResult: true,
    action: action(4),
    method: 'POST',
  })
  expect(readXml(twiml({ say: [], then }, action))).toEqual(readXml(response.toString()))
})

test('a filler that comes back, a call put through, and the end', () => {
  const say = [{ text: '嗯，我看一下。', locale: 'zh-CN', pace: 0.9 } as const]
  const spoken = () => {
    const response = new VoiceResponse()
    response.say(CHINESE, '').prosody({ rate: '90%' }, '嗯，我看一下。')
    return response
  }
  const waits = spoken()
  waits.redirect({ method: 'POST' }, action(2))
  expect(readXml(twiml({ say, then: { do: 'wait', next: 2 } }, action))).toEqual(readXml(waits.toString()))
  const dials = spoken()
  dials.dial({ action: action(5), method: 'POST', timeout: 20, answerOnBridge: true }, '+8610123456')
  const transfer = { do: 'transfer', to: '+8610123456', next: 5 } as const
  expect(readXml(twiml({ say, then: transfer }, action))).toEqual(readXml(dials.toString()))
  const ends = spoken()
  ends.hangup()
  expect(readXml(twiml({ say, then: { do: 'hang-up' } }, action))).toEqual(readXml(ends.toString()))
  const over = new VoiceResponse()
  over.hangup()
  expect(HANG_UP).toBe(over.toString())
})

test('signs that XML has no room for are left out', () => {
  const text = 'a\u0000\u0008b\ud800c\u{1f600}'
  expect(twiml({ say: [{ text, locale: 'en', pace: 0.9 }], then: { do: 'hang-up' } }, action)).toContain(
    '>abc\u{1f600}<',
  )
})
