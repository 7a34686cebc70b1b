// Buttons of older replies may still be tapped: they must do what they say, or nothing.
import { expect, test } from 'vitest'
import { openHouse } from '../house.ts'
import { openAsk, openCitizen } from './citizen.ts'

const now = () => new Date('2026-11-21T09:00:00+08:00')

async function atConsent() {
  const { conversations } = await openHouse({ now })
  const citizen = await openCitizen(conversations)
  await citizen.send({ choice: 'file:cross-province-medical' })
  return citizen
}

test('an old submit button is no consent', async () => {
  const citizen = await atConsent()
  const reply = await citizen.send({ choice: 'yes' })
  expect(openAsk(reply)?.slot).toBe('consent')
})

test('a second tap on “agree” is no answer to the next question', async () => {
  const citizen = await atConsent()
  await citizen.send({ choice: 'agree' })
  const reply = await citizen.send({ choice: 'agree' })
  expect(openAsk(reply)?.slot).toBe('for-whom')
})

test('an option that never was does nothing', async () => {
  const citizen = await atConsent()
  const reply = await citizen.send({ choice: 'file:__proto__' })
  expect(openAsk(reply)?.slot).toBe('consent')
})

test('a photo that comes before it can be taken is answered kindly and loses nothing', async () => {
  const citizen = await atConsent()
  const reply = await citizen.send({ upload: 'photo-1' })
  expect(openAsk(reply)?.slot).toBe('consent')
  expect(JSON.stringify(reply.parts)).toContain('收不了照片')
})
