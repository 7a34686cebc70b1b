// Random streams of true and untrue sentences: nothing untrue is ever let through, wherever the stream is cut.
import { fc } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { guardReply } from '../../functions/safety/guard-reply.ts'
import { MUTATIONS } from './guard-reply-mutations.ts'
import { PASSAGES, sentencesOf } from './guard-reply-passages.ts'

const RUNS = 1000

interface Stream {
  locale: 'zh-CN' | 'en'
  passage: number
  places: number[]
  mutation: number
  picks: number[]
  cuts: number[]
}

const streams: fc.Arbitrary<Stream> = fc.record({
  locale: fc.constantFrom<'zh-CN' | 'en'>('zh-CN', 'en'),
  passage: fc.nat(10_000),
  places: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
  mutation: fc.nat(100),
  picks: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
  cuts: fc.array(fc.nat(200), { maxLength: 15 }),
})

/** The text of a stream: a true sentence, an untrue one, a true one. */
function written({ locale, passage, places, mutation, picks }: Stream) {
  const source = PASSAGES[locale][passage % PASSAGES[locale].length]!
  const [first = '', second = '', third = ''] = places.map((place) => source.sentences[place % source.sentences.length])
  const kind = MUTATIONS[locale][mutation % MUTATIONS[locale].length]!
  let drawn = 0
  const pick = (n: number) => (n === 0 ? 0 : (picks[drawn++ % picks.length] ?? 0) % n)
  const lie = kind.mutate(second, source, pick)
  // A sentence of another passage may stand in this one as well.
  if (lie === undefined || bare(source.text).includes(bare(lie))) return undefined
  const whole = [first, lie, third]
    .map((sentence) => sentence.replace(/[。.]?$/, (mark) => `[1]${mark || '。'}`))
    .join(locale === 'en' ? ' ' : '')
  return { source, first, lie, whole, kind: kind.name }
}

function bare(text: string): string {
  return text.replace(/[\p{P}\s]/gu, '')
}

test(`of ${RUNS} random streams no untrue sentence passes`, { timeout: 60_000 }, () => {
  const tried = new Map<string, number>()
  fc.assert(
    fc.property(
      streams.filter((stream) => written(stream) !== undefined),
      (stream) => {
        const { source, first, lie, whole, kind } = written(stream)!
        tried.set(kind, (tried.get(kind) ?? 0) + 1)
        const places = [
          0,
          ...stream.cuts.map((cut) => Math.min(cut, whole.length)).sort((one, other) => one - other),
          whole.length,
        ]
        const pieces = places.slice(1).map((place, index) => whole.slice(places[index], place))
        const shown: string[] = []
        for (const sentence of sentencesOf(...pieces)) {
          if (guardReply(sentence, source.on)) break
          shown.push(sentence.text.trim())
        }
        // The true one before it is shown; the untrue one ends the part, so that nothing follows.
        expect([shown.join(' '), lie]).toEqual([first.replace(/(?<![。.！!？?；])$/, '。'), lie])
      },
    ),
    { numRuns: RUNS },
  )
  expect(tried.size).toBe(7)
})
