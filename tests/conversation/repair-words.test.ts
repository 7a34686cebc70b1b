// What people say to mend a conversation, at every point of every filing and outside: the same words do the same thing.
import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Command } from '../../functions/conversation/command.ts'
import type { Context } from '../../functions/conversation/context.ts'
import { understand } from '../../functions/conversation/understand.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { openCore, type Talk } from './random-house.ts'
import { CHANGES, ORDINARY, REPAIRS } from './repair-words.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())
const core = openCore(catalogue)
const FILINGS = ['cross-province-medical', 'residence-permit']

/** A question of every kind, the review, the receipt, set aside, after an answer, and the very beginning. */
async function statesIn(locale: 'zh-CN' | 'en'): Promise<Map<string, Talk>> {
  const begun = core.begin(locale)
  const states = new Map([['the beginning', begun]])
  states.set('an answer', await core.turn(begun, { said: locale === 'en' ? 'I lost my ID card' : '身份证丢了怎么补' }))
  const kinds = new Set<string>()
  for (const service of FILINGS) {
    let talk = await core.turn(begun, { choice: `file:${service}` })
    for (let ask = openAsk(talk); ask; ask = openAsk(talk)) {
      const kind = ask.slot === 'consent' ? `${service} consent` : ask.input.type
      if (!kinds.has(kind)) states.set(`${service}/${ask.slot}`, talk)
      kinds.add(kind)
      talk = await core.turn(talk, { said: ask.input.example })
    }
    states.set(`${service}/review`, talk)
    states.set(`${service}/parked`, await core.turn(talk, { choice: 'cancel' }))
    states.set(`${service}/receipt`, await core.turn(talk, { said: '确认提交' }))
  }
  return states
}

function openAsk({ reply }: Talk) {
  return reply.parts.findLast((part) => part.kind === 'ask')
}

const states = { 'zh-CN': await statesIn('zh-CN'), en: await statesIn('en') }

/** Where these words are not heard as this command, and as what instead. */
function elsewhere(said: string, isHeard: (command: Command, state: string) => boolean): string[] {
  const locale = /\p{Script=Han}/u.test(said) ? 'zh-CN' : 'en'
  return [...states[locale]].flatMap(([state, talk]) => {
    const command = hear(said, talk, locale)
    return isHeard(command, state) ? [] : [`${state}: ${JSON.stringify(command)}`]
  })
}

function hear(said: string, { head }: Talk, locale: 'zh-CN' | 'en'): Command {
  const { filing, ...rest } = head
  // What was handed in is written before the next turn.
  const settled = filing && !filing.handedIn ? head : rest
  const context = { catalogue, now: head.last.at } as Context
  return understand({ id: 'next', conversationId: head.id, channel: 'web', locale, said }, settled, context)
}

describe.each(Object.entries(REPAIRS))('%s', (wanted, wordings) => {
  test.each(wordings)('%s', (said) => {
    expect(
      elsewhere(said, (command, state) => {
        const name = command.do === 'pace' ? `pace-${command.slow ? 'slow' : 'usual'}` : command.do
        // What is submitted cannot be undone here: whoever wants that is told whom to call.
        if (state.endsWith('receipt') && name === 'change') return ['cancel', 'not-meant', 'back'].includes(wanted)
        // With no question open there is none to go back from, nor to leave out.
        const isFree = !state.includes('/') || state.endsWith('parked') || state.endsWith('receipt')
        if (isFree && ['back', 'skip'].includes(wanted)) return name === 'resume'
        if (isFree && wanted === 'why') return true
        // After an answer that goes on, "go on" is to hear the rest.
        if (wanted === 'resume' && state === 'an answer') return name === 'more' || name === 'resume'
        if (wanted === 'skip' && !isFree) return ['skip', 'answer', 'why', 'unclear'].includes(name)
        return name === wanted
      }),
    ).toEqual([])
  })
})

describe('a change', () => {
  test.each(CHANGES)('%s', (said, type) => {
    expect(
      elsewhere(said, (command, state) => {
        if (!state.includes('/')) return true
        if (command.do === 'answer') return state.includes(command.slot) && typeOf(command.slot) === type
        if (command.do !== 'change') return false
        return state.endsWith('receipt') || command.slot === undefined || typeOf(command.slot) === type
      }),
    ).toEqual([])
  })
})

function typeOf(id: string): string | undefined {
  const slots = FILINGS.flatMap((service) => catalogue.filing(service)?.slots ?? [])
  return slots.find((slot) => slot.id === id)?.type
}

test.each(ORDINARY)('“%s” mends nothing', (said) => {
  const mends = [
    'repeat',
    'pace',
    'simpler',
    'not-meant',
    'wait',
    'more',
    'cancel',
    'start-over',
    'change',
    'back',
    'resume-code',
    'have-code',
  ]
  expect(elsewhere(said, (command) => !mends.includes(command.do))).toEqual([])
})
