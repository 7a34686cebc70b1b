// Plays every script through the API, the console and the telephone.
import { describe, expect, test } from 'vitest'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { openAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'
import { checkReply, openAsk } from './check-reply.ts'
import { endsWithinACall, forTheEar, phonePlayer } from './phone-player.ts'
import { apiPlayer, consolePlayer, type Played, type Player } from './players.ts'
import { readScripts, type Script, type ScriptTurn } from './script.ts'

const scripts = readScripts()
const CHANNELS = { api: apiPlayer, console: consolePlayer, phone: phonePlayer }
/** More questions than any filing has. */
const MOST_QUESTIONS = 60

test('there are at least sixty scripts, in both languages', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(60)
  expect(scripts.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(15)
})

for (const [channel, openPlayer] of Object.entries(CHANNELS)) {
  const played = channel === 'phone' ? scripts.filter(endsWithinACall).map(forTheEar) : scripts
  describe.each([...new Set(played.map(({ behaviour }) => behaviour))])(`${channel}: %s`, (behaviour) => {
    for (const script of played.filter((each) => each.behaviour === behaviour)) {
      test(script.name, () => play(script, openPlayer))
    }
  })
}

async function play(script: Script, openPlayer: (house: House, script: Script) => Promise<Player>): Promise<void> {
  let now = new Date(script.now)
  const clock = () => now
  const storage = memoryStorage(() => now.getTime())
  let house: House
  const agency = script.agency && (await openAgency({ now: clock, house: () => house, behaviour: script.agency }))
  const open = (): Promise<House> => openHouse({ now: clock, storage, ...(agency && { agencies: agency.door }) })
  house = await open()
  const player = await openPlayer(house, script)
  let last: Played | undefined
  for (const turn of script.turns) {
    if (turn.later) {
      now = new Date(now.getTime() + turn.later * 3_600_000)
      await agency?.work()
    }
    if (turn.restart) {
      house = await open()
      player.move(house)
    }
    const played = await playTurn(turn, player, last)
    if (turn.gone) {
      expect(played).toBeUndefined()
      continue
    }
    if (!played) throw new Error(`no reply to “${turn.say ?? turn.choose}”`)
    await agency?.rest()
    checkReply(turn, played.reply, played.text)
    expect(played.reply.display, turn.say).toBe(openPlayer === apiPlayer ? turn.display : undefined)
    for (const hidden of openPlayer === phonePlayer ? [] : (turn['hides-in-writing'] ?? []))
      expect(played.text + played.reply.spoken, turn.say).not.toContain(hidden)
    last = played
  }
}

async function playTurn(turn: ScriptTurn, player: Player, last: Played | undefined): Promise<Played | undefined> {
  if (turn.examples) return answerExamples(player, last)
  if (turn.again) {
    if (!player.again) return last
    const repeated = await player.again()
    expect(repeated).toEqual(last)
    return repeated
  }
  return turn.choose === undefined ? player.say(turn.say ?? '') : player.choose(turn.choose)
}

async function answerExamples(player: Player, start: Played | undefined): Promise<Played | undefined> {
  let played = start
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const ask = played && openAsk(played.reply)
    if (!ask) return played
    played = await player.say(ask.input.example)
  }
  throw new Error('the filing asks without end')
}
