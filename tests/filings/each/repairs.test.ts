// Whoever stumbles, at any question of any filing and in either language, gets on: eleven repairs, each by what it does.
import { afterAll, describe, expect, inject, test } from 'vitest'
import { LOCALES, type Filing, type Locale } from '../../../functions/filings/filing.ts'
import { openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { openAsk as askIn } from '../../conversations/check-reply.ts'
import { openCore, type Talk } from '../../conversation/random-house.ts'
import { filingsOf } from './filings.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())
const core = openCore(catalogue)
const filings = filingsOf(catalogue)

interface Stand {
  talk: Talk
  /** The question before this one, as it stood open, if there is one. */
  before?: Talk
  filing: Filing
  locale: Locale
}

type Repair = (stand: Stand) => Promise<void>

const WORDS = {
  'zh-CN': {
    repeat: '再说一遍',
    slower: '说慢点',
    simpler: '听不懂',
    notMeant: '不是这个意思',
    wait: '等一下',
    cancel: '先不办了',
    goOn: '接着办',
    back: '上一步',
    why: '为什么要问这个',
    human: '人工',
    other: 'English please',
    change: (label: string) => `改${label}`,
  },
  en: {
    repeat: 'say that again',
    slower: 'slow down',
    simpler: 'I do not understand',
    notMeant: "that's not what I meant",
    wait: 'hang on a minute',
    cancel: 'stop this for now',
    goOn: 'continue',
    back: 'go back',
    why: 'why do you ask this?',
    human: 'a human please',
    other: '说中文',
    change: (label: string) => `change ${label}`,
  },
} satisfies Record<Locale, Record<string, string | ((label: string) => string)>>

const REPAIRS: Record<string, Repair> = {
  async repeat({ talk, locale }) {
    const again = await say(talk, WORDS[locale].repeat)
    expect(again.reply.outcome).toBe('repeated')
    expect(open(again)).toEqual(open(talk))
  },
  async slower({ talk, locale }) {
    const slow = await say(talk, WORDS[locale].slower)
    expect(slow.head.slow).toBe(true)
    expect(open(slow)?.slot).toBe(open(talk)?.slot)
  },
  async simpler({ talk, locale }) {
    const plain = await say(talk, WORDS[locale].simpler)
    expect(plain.reply.outcome).not.toBe('handed-over')
    expect(plain.reply.parts[0]?.kind).toBe('say')
    expect(open(plain)?.slot).toBe(open(talk)?.slot)
  },
  async 'not what was meant'({ talk, before, locale }) {
    // What the last turn noted is asked again.
    const slot = before && open(before)?.slot
    const taken = await say(talk, WORDS[locale].notMeant)
    if (!slot || slot === 'consent') return
    expect(open(taken)?.slot).toBe(slot)
    expect(taken.head.filing?.answers[slot]).toBeUndefined()
  },
  async wait({ talk, locale }) {
    const waiting = await say(talk, WORDS[locale].wait)
    expect(waiting.reply.outcome).toBe('answered')
    expect(waiting.head.filing?.answers).toEqual(talk.head.filing?.answers)
    expect(open(await say(waiting, WORDS[locale].goOn))?.slot).toBe(open(talk)?.slot)
  },
  async 'stop and go on'({ talk, locale }) {
    const stopped = await say(talk, WORDS[locale].cancel)
    expect(stopped.reply.outcome).toBe('cancelled')
    expect(open(stopped)).toBeUndefined()
    expect(open(await say(stopped, WORDS[locale].goOn))?.slot).toBe(open(talk)?.slot)
  },
  async back({ talk, before, locale }) {
    const back = await say(talk, WORDS[locale].back)
    const slot = before && open(before)?.slot
    // Before the first question there is none: it stays open, and that is said.
    if (!slot || slot === 'consent') return expect(open(back)?.slot).toBe(open(talk)?.slot)
    expect(open(back)?.slot).toBe(slot)
    const again = await say(back, open(back)?.input.example ?? '')
    expect(open(again)?.slot).toBe(open(talk)?.slot)
  },
  async change({ talk, before, locale }) {
    const earlier = before && open(before)
    if (!earlier || earlier.slot === 'consent' || earlier.input.type === 'attachment') return
    const changing = await say(talk, WORDS[locale].change(earlier.label))
    expect(open(changing)?.slot).toBe(earlier.slot)
    const again = await say(changing, earlier.input.example)
    expect(open(again)?.slot).toBe(open(talk)?.slot)
  },
  async why({ talk, locale }) {
    const told = await say(talk, WORDS[locale].why)
    expect(told.reply.outcome).toBe('answered')
    const why = open(talk)?.why
    const [first] = told.reply.parts
    if (why) expect(first?.kind === 'say' && first.text).toBe(why)
    expect(open(told)?.slot).toBe(open(talk)?.slot)
  },
  async human({ talk, locale }) {
    const person = await say(talk, WORDS[locale].human)
    expect(person.reply.outcome).toBe('handed-over')
    const handover = person.reply.parts.find((part) => part.kind === 'handover')
    expect(handover?.phones.length).toBeGreaterThan(0)
    expect(open(await say(person, WORDS[locale].goOn))?.slot).toBe(open(talk)?.slot)
  },
  async language({ talk, locale }) {
    const other = await say(talk, WORDS[locale].other)
    expect(other.reply.locale).not.toBe(locale)
    expect(open(other)?.slot).toBe(open(talk)?.slot)
    expect(open(other)?.label).not.toBe(open(talk)?.label)
  },
}

test('they are eleven', () => expect(Object.keys(REPAIRS)).toHaveLength(11))

const rows = filings.flatMap((filing) => LOCALES.map((locale) => ({ filing, locale, service: filing.service })))
describe.each(Object.entries(REPAIRS))('%s', (name, repair) => {
  test.each(rows)('at every question of $service in $locale', async ({ filing, locale }) => {
    let tried = 0
    let before: Talk | undefined
    let talk = await core.turn(core.begin(locale), { choice: `file:${filing.service}` })
    for (let ask = open(talk); ask; ask = open(talk)) {
      const stand: Stand = { talk, filing, locale, ...(before && { before }) }
      await repair(stand).catch((error: unknown) => {
        throw new Error(`${name} at ${ask.slot}: ${error instanceof Error ? error.message : String(error)}`)
      })
      tried += 1
      before = talk
      talk = await say(talk, ask.input.example)
    }
    // Consent is a question too.
    expect(tried).toBeGreaterThan(2)
    expect(talk.reply.outcome).toBe('reviewing')
  })
})

function say(talk: Talk, said: string): Promise<Talk> {
  return core.turn(talk, { said })
}

function open({ reply }: Talk) {
  return askIn(reply)
}
