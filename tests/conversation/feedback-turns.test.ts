// Rating and reporting in turns: heard, said, kept by the settlement, and never twice.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listGuideReports } from '../../functions/conversation/feedback/guide-report.ts'
import { listRatings } from '../../functions/conversation/feedback/rating.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { openCitizen } from './citizen.ts'

let now = Date.parse('2026-11-21T09:00:00+08:00')
let house: House
let storage: Storage
beforeAll(async () => {
  house = await openHouse({ now: () => new Date((now += 1000)), storage: memoryStorage(() => now) })
  storage = house.storage
})
afterAll(() => house.close())
const ratings = () => listRatings(storage, '2026-11')
const text = (parts: { kind: string; text?: string }[]) => parts.map((part) => part.text ?? '').join('')

test('after the receipt five grades are offered; the one tapped is kept, a second replaces it, and why is asked', async () => {
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  const receipt = await citizen.send({ choice: 'yes' })
  const offer = receipt.parts.findLast((part) => part.kind === 'choose')
  expect(offer?.kind === 'choose' && offer.options.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1].map((n) => `rate:${n}`))
  await citizen.send({ choice: 'rate:5' })
  expect(await ratings()).toMatchObject([
    { grade: 5, reference: expect.any(String), service: 'cross-province-medical' },
  ])
  expect(text((await citizen.send({ said: '非常不满意' })).parts)).toContain('直接说一句')
  expect(text((await citizen.send({ said: '等得太久了' })).parts)).toContain('记下了')
  expect(await ratings()).toMatchObject([{ grade: 1, words: '等得太久了' }])
  expect(await house.conversations.workOutbox()).toBeGreaterThanOrEqual(0)
  expect(await ratings()).toHaveLength(1)
  expect((await citizen.send({ said: '身份证丢了补办要多少钱' })).outcome).toBe('answered')
  expect(await house.conversations.erase(citizen.id)).toBeDefined()
  expect((await ratings())[0]).not.toHaveProperty('words')
})

test('"5" to the five grades is the best of them, not the fifth', async () => {
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  await citizen.send({ choice: 'yes' })
  await citizen.send({ said: '5' })
  expect((await ratings())[0]).toMatchObject({ grade: 5 })
})

test('a tap and a word on a wrong guide are one report; a settled head is not due any more', async () => {
  const citizen = await openCitizen(house.conversations)
  await citizen.send({ said: '身份证丢了补办要多少钱' })
  expect(text((await citizen.send({ choice: 'wrong:id-card:fee' })).parts)).toMatch(/身份证.*写指南的人/)
  await citizen.send({ choice: 'wrong:id-card:fee' })
  await citizen.send({ said: '手续费早就不收了' })
  expect(await listGuideReports(storage)).toMatchObject([
    { service: 'id-card', section: 'fee', words: '手续费早就不收了' },
  ])
  await house.conversations.workOutbox()
  const due = await storage.due(now + 1000, 10)
  expect(due.filter(({ sort }) => sort === 'head')).toEqual([])
})

test('in a filing the guide may be said to be wrong, and why, and then the question stands again', async () => {
  const citizen = await openCitizen(house.conversations)
  await citizen.send({ choice: 'file:cross-province-medical' })
  await citizen.send({ said: '同意' })
  const reply = await citizen.send({ said: '指南里电话写错了' })
  expect(reply.parts.map(({ kind }) => kind)).toEqual(['say', 'say', 'choose'])
  const why = await citizen.send({ said: '办证的电话是空号' })
  expect(why.parts.map(({ kind }) => kind)).toEqual(['say', 'ask'])
  expect(await listGuideReports(storage)).toHaveLength(2)
})
