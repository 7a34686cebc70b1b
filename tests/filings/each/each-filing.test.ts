// Every filing there is, on every channel and in both languages, goes every way to its end.
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../../functions/filings/filing.ts'
import { playerOver } from '../../calls/twiml-player.ts'
import { watched } from '../../calls/watched.ts'
import { phonePlayer } from '../../conversations/phone-player.ts'
import { apiPlayer, consolePlayer, type Player, strings } from '../../conversations/players.ts'
import type { Script } from '../../conversations/script.ts'
import { type House, openHouse } from '../../house.ts'
import { phoneOf } from '../../phone/telephone.ts'
import { filingsOf, SERVICES } from './filings.ts'
import { type Elsewhere, WAYS } from './ways.ts'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const house = await openHouse({ now: () => NOW })
const filings = filingsOf(house.catalogue)
const CHANNELS = { api: apiPlayer, console: consolePlayer, phone: phonePlayer }

test('the filings that are asked of us are all there', () => {
  const there = filings.map(({ service }) => service)
  expect(SERVICES.filter((service) => !there.includes(service))).toEqual([])
})

for (const [channel, openPlayer] of Object.entries(CHANNELS)) {
  for (const [name, way] of Object.entries(WAYS)) {
    describe(`${channel}, ${name}`, () => {
      test.each(filings.flatMap((filing) => LOCALES.map((locale) => ({ filing, locale, service: filing.service }))))(
        '$service in $locale',
        async ({ filing, locale }) => {
          // A seat of its own: one caller's codes and limits are none of another's.
          const own = await openHouse({ now: () => NOW })
          const player = await openPlayer(own, scriptOf(locale))
          const moveTo = channel === 'api' ? toPhone(own, locale) : toPage(own)
          await way({ player, house: own, filing, locale, moveTo })
          await own.close()
        },
      )
    })
  }
}

function scriptOf(locale: Locale): Script {
  return { locale, now: NOW.toISOString(), behaviour: 'each filing', name: 'each', turns: [] }
}

function toPage({ app }: House) {
  return async (code: string, check: string | undefined): Promise<Elsewhere> => {
    const post = async (path: string, body: object, token?: string) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
      return app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    }
    const first = await post('/v1/resume', { code })
    const opened = first.status === 403 ? await post('/v1/resume', { code, check }) : first
    if (!opened.ok) throw new Error(`${opened.status}: ${await opened.text()}`)
    const { id, token, reply } = (await opened.json()) as { id: string; token: string; reply: Elsewhere['reply'] }
    let count = 0
    const send = async (body: object) => {
      const answer = await post(`/v1/conversations/${id}/turns`, { id: `there-${(count += 1)}`, ...body }, token)
      const next = (await answer.json()) as Elsewhere['reply']
      return { reply: next, text: strings(next.parts).join('\n') }
    }
    const player: Player = {
      say: (said) => send({ said }),
      choose: (choice) => send({ choice }),
      move: () => {},
    }
    return { reply, player }
  }
}

let calls = 0

function toPhone(from: House, locale: Locale) {
  return async (code: string, check: string | undefined): Promise<Elsewhere> => {
    const watch = watched(from)
    const { app } = phoneOf(watch.house)
    const line = playerOver(app, { callId: `CAthere${(calls += 1)}`, locale, from: '+8613900139000' })
    const last = () => {
      const reply = watch.last()
      if (!reply) throw new Error('the line has no reply')
      return reply
    }
    await line.ring()
    const asked = last()
    await line.keys(`${code}#`)
    // The end of a number is asked for where one was given: until then there is no new reply. Keys have a star for X.
    if (last() === asked) await line.keys(`${(check ?? '').replace('X', '*')}#`)
    const player: Player = {
      async say(said) {
        const before = last()
        await line.say(said)
        for (let count = 0; count < 20 && isReadOn(before, last()); count += 1) await line.say(said)
        return { reply: last(), text: strings(last().parts).join('\n') }
      },
      choose: () => Promise.reject(new Error('a call has no buttons')),
      move: () => {},
    }
    return { reply: last(), player }
  }
}

/** A yes to a review that was not read to its end leads on to the rest of it. */
function isReadOn(before: Elsewhere['reply'], now: Elsewhere['reply']): boolean {
  const isReview = (reply: Elsewhere['reply']) => reply.parts.some(({ kind }) => kind === 'review')
  return isReview(before) && isReview(now)
}
