// TwiML as a telephone reads it: held against the vendor's own writer.
import { describe, expect, test } from 'vitest'
import twilio from 'twilio'
import { readTwiml } from '../../functions/channels/phone/simulator/read-twiml.ts'

const { VoiceResponse } = twilio.twiml

describe('what the vendor’s library writes is read', () => {
  test('a question with its words, pauses and pace', () => {
    const response = new VoiceResponse()
    const gather = response.gather({
      input: ['speech', 'dtmf'],
      language: 'cmn-Hans-CN',
      hints: '上户口,A&B',
      timeout: 8,
      speechTimeout: '2',
      numDigits: 1,
      actionOnEmptyResult: true,
      action: 'https://ban.example.gov.cn/v1/phone/twilio?n=3&locale=en',
    })
    const say = gather.say({ language: 'cmn-CN' }, '您好 ')
    say.prosody({ rate: '90%' }, '费用 < 40 元 & "免费"')
    say.break({ time: '400ms' })
    gather.pause({ length: 2 })
    expect(readTwiml(response.toString(), (url) => url.replace('https://ban.example.gov.cn', ''))).toEqual([
      {
        do: 'gather',
        action: '/v1/phone/twilio?n=3&locale=en',
        language: 'cmn-Hans-CN',
        hints: ['上户口', 'A&B'],
        numDigits: 1,
        startMs: 8000,
        endMs: 2000,
        tellsSilence: true,
        say: [
          { do: 'say', text: '您好', language: 'cmn-CN', pace: 1 },
          { do: 'say', text: '费用 < 40 元 & "免费"', language: 'cmn-CN', pace: 0.9 },
          { do: 'pause', ms: 400 },
          { do: 'pause', ms: 2000 },
        ],
      },
    ])
  })

  test('a transfer, a redirect and the end', () => {
    const response = new VoiceResponse()
    response.dial({ action: '/v1/phone/twilio?n=4', timeout: 20 }, '12345')
    response.redirect('/v1/phone/twilio?n=5')
    response.hangup()
    expect(readTwiml(response.toString())).toEqual([
      { do: 'dial', number: '12345', ms: 20_000, action: '/v1/phone/twilio?n=4' },
      { do: 'redirect', to: '/v1/phone/twilio?n=5' },
      { do: 'hang-up' },
    ])
  })

  test('what is not written is as the vendor has it: 5 s, the end found by itself, any number of keys', () => {
    const response = new VoiceResponse()
    response.gather({ action: '/v1/phone/twilio?n=1' })
    const [gather] = readTwiml(response.toString())
    expect(gather).toEqual({
      do: 'gather',
      action: '/v1/phone/twilio?n=1',
      language: 'en-US',
      hints: [],
      startMs: 5000,
      tellsSilence: false,
      say: [],
    })
  })
})

describe('what a caller would hear nothing of is a fault', () => {
  test.each([
    ['a verb that it does not know', '<Response><Play>https://a.example/b.mp3</Play></Response>', /<Play>/],
    ['a question that goes nowhere', '<Response><Gather/></Response>', /action/],
    ['no TwiML', '<html></html>', /<html>/],
    ['an element that is never closed', '<Response><Say>你好</Response>', /Response/],
    ['words that are no XML', '<Response><Say>a < b</Say></Response>', /no XML/],
    ['an entity of nobody', '<Response><Say>&nbsp;</Say></Response>', /&nbsp;/],
    ['a doctype', '<!DOCTYPE a [<!ENTITY b "c">]><Response/>', /no XML/],
    ['two documents', '<Response/><Response/>', /one whole/],
    ['nothing', '', /one whole/],
    ['a time that is none', '<Response><Pause length="-1"/></Response>', /time/],
  ])('%s', (_, twiml, fault) => {
    expect(() => readTwiml(twiml)).toThrow(fault)
  })
})
