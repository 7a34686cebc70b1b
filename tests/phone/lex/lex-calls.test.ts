// Whole calls over Lex and the flow around it, from the ringing to the end, in the real house.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callStore } from '../../../functions/channels/phone/call-store.ts'
import { openDesk } from '../../../functions/conversation/handover/desk.ts'
import { lexLine } from '../../../functions/channels/phone/lex/lex-line.ts'
import type { Came } from '../../calls/call-player.ts'
import { lexPlayer } from '../../calls/lex-player.ts'
import { type House, openHouse } from '../../house.ts'
import { phoneOf } from '../telephone.ts'
import { flowEvent, lexEvent } from './events.ts'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const CALL = { callId: 'contact-1', locale: 'zh-CN' as const, from: '+8613800138000' }
let house: House
beforeEach(async () => {
  house = await openHouse({ now: () => NOW })
}, 60_000)
afterEach(() => house.close())

const parts = () => ({ ...phoneOf(house).parts, desk: openDesk({ ...house.handover, phone: '+8612345' }) })
const words = ({ heard }: Came) => heard.map(({ text }) => text).join('\n')

test('a call is greeted, asks, changes its language, and reaches a person', async () => {
  const player = lexPlayer(parts(), CALL)
  const greeted = await player.ring()
  expect(words(greeted)).toContain('人工')
  expect(greeted.then).toMatchObject({ is: 'listens', locale: 'zh-CN', keys: 'one', startMs: 8000, endMs: 1500 })
  expect(words(await player.say('换身份证多少钱'))).toContain('元')
  expect((await player.say('说英语')).then).toMatchObject({ is: 'listens', locale: 'en' })
  const asked = await player.say('how much does it cost')
  expect(asked.heard.at(-1)?.locale).toBe('en')
  const person = await player.say('human')
  expect(person.then).toEqual({ is: 'transferred', to: '+8612345' })
  expect(await player.again()).toEqual(person)
  const back = await player.dialled('not-taken')
  expect(back.then.is).toBe('listens')
  await player.hangUp()
}, 60_000)

test('0 reaches a person at once', async () => {
  const player = lexPlayer(parts(), CALL)
  await player.ring()
  expect((await player.keys('0')).then).toEqual({ is: 'transferred', to: '+8612345' })
}, 60_000)

test('an event that comes twice counts once', async () => {
  const player = lexPlayer(parts(), CALL)
  await player.ring()
  const first = await player.say('换身份证多少钱')
  expect(await player.again()).toEqual(first)
  const line = await callStore(house.storage, () => NOW.getTime()).load(CALL.callId)
  expect(line).toMatchObject({ call: { next: 2, from: CALL.from } })
}, 60_000)

test('a silence that Lex told the flow alone is the step that was open', async () => {
  const hook = lexLine(parts())
  await hook(flowEvent('ring', {}, { callId: CALL.callId }))
  await hook(lexEvent({ said: '换身份证多少钱' }, { attributes: { n: '1', call: CALL.callId } }))
  expect(await hook(flowEvent('silence', {}, { callId: CALL.callId }))).toMatchObject({ action: 'listen', n: '3' })
}, 60_000)

test('nothing that was said, keyed or dialled from stands in a log', async () => {
  const player = lexPlayer(parts(), CALL)
  await player.ring()
  await player.say('我的身份证号是510202200001010017')
  await player.keys('1')
  expect(house.lines.join('\n')).not.toMatch(/510202200001010017|13800138000/)
}, 60_000)

test('a store that fails leads to a person, and says so in the log without a word of the call', async () => {
  const broken = { ...house.storage, get: () => Promise.reject(new Error('the table is away')) }
  const hook = lexLine({ ...parts(), storage: broken })
  expect(await hook(flowEvent('ring'))).toMatchObject({ action: 'trouble', to: '12345' })
  const event = lexEvent({ said: '我叫王小明' }, { attributes: { n: '1' } })
  expect(await hook(event)).toMatchObject({ sessionState: { sessionAttributes: { action: 'trouble' } } })
  expect(house.lines.join('\n')).toContain('the table is away')
  expect(house.lines.join('\n')).not.toContain('王小明')
}, 60_000)
