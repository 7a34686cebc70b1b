// The webhook as Twilio uses it: what is signed is taken, step by step, and nothing else is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { type House, openHouse } from '../house.ts'
import { type Fields, phoneOf, post } from './telephone.ts'

const MORNING = new Date('2026-11-23T09:00:00+08:00')
const PATH = '/v1/phone/twilio'

let house: House
let app: Hono
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
  app = phoneOf(house).app
})
afterAll(() => house.close())

let calls = 0
const newCall = (): Fields => ({
  CallSid: `CA${String((calls += 1)).padStart(32, '0')}`,
  AccountSid: 'AC00000000000000000000000000000000',
  From: '+8613900139000',
  To: '+8612345',
  CallStatus: 'in-progress',
  Direction: 'inbound',
  ApiVersion: '2010-04-01',
})
const said = (words: string): Fields => ({ SpeechResult: words, Confidence: '0.91' })

describe('a call', () => {
  test('is greeted, answered and goes on step by step', async () => {
    const call = newCall()
    const rung = await post(app, PATH, call)
    expect(rung.status).toBe(200)
    expect(rung.type).toBe('text/xml; charset=utf-8')
    expect(rung.xml).toContain('input="speech dtmf" language="cmn-Hans-CN"')
    expect(rung.xml).toContain(`action="https://ban.example.gov.cn${PATH}?n=1"`)
    expect(rung.xml).toContain('机器')
    const answered = await post(app, `${PATH}?n=1`, { ...call, ...said('身份证丢了怎么补') })
    expect(answered.xml).toContain('身份证')
    expect(answered.xml).toContain('?n=2')
  })
})
