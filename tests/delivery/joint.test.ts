// One form, eight agencies, one down, one that refuses, one slow: nothing lost, nothing doubled, nobody gets more than its part.
import { beforeAll, expect, test } from 'vitest'
import { openHouse } from '../house.ts'
import { fc } from '../fast-check.ts'
import { type FilledIn, fillIn } from './filled-in.ts'
import { type Expected, expectedOf } from './joint-expected.ts'
import { type Cast, type Counts, jointDay, type JointStep } from './joint-world.ts'

const SCHEDULES = 300
const START = Date.parse('2026-11-21T09:00:00+08:00')
const RIZHAO = [
  'birth-hospital',
  'vaccination',
  'hukou-police',
  'medical-insurance',
  'premium-tax',
  'card-office',
  'family-health',
  'service-hall',
]
const ELSEWHERE = RIZHAO.slice(0, 6)
const PAPERS = ['birth-certificate', 'parents-id', 'marriage-certificate', 'hukou-booklet']

interface Variant {
  filled: FilledIn
  expected: Expected
  part: string[]
}
let variants: Variant[]

/** The answers that differ from the examples, and the code of the place that was said. */
const FORMS = [
  { said: { filer: 'mother', 'hukou-region': '山东省日照市东港区' }, place: '371102', part: RIZHAO },
  {
    said: { filer: 'relative', 'hukou-region': '371100', collection: 'post', claim: 'no' },
    place: '371100',
    part: RIZHAO,
  },
  { said: { filer: 'father', parents: 'one', 'hukou-region': '山东省济南市历下区' }, place: '370102', part: ELSEWHERE },
]

beforeAll(async () => {
  const house = await openHouse({ now: () => new Date(START) })
  const filing = house.catalogue.filing('newborn-birth')!
  variants = []
  for (const { said, place, part } of FORMS) {
    const filled = await fillIn(filing.service, said, START)
    const values: Record<string, string> = { ...filled.answered, 'hukou-region': place }
    for (const slot of ['consent', ...PAPERS]) delete values[slot]
    const owed = PAPERS.filter((paper) => paper in filled.answered)
    variants.push({ filled, expected: expectedOf(filing, part, values, owed), part })
  }
  await house.close()
}, 60_000)

const network = fc.constantFrom('well', 'lost', 'answer-lost', 'twice', 'twice', 'late', 'late' as const)
const crash = { operations: fc.nat(20), carriedOut: fc.boolean() }
const step: fc.Arbitrary<JointStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 2, 20, 90) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const), workers: fc.constantFrom(1, 2, 2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('supply' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash-house' as const), ...crash }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash-agency' as const), ...crash }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('network' as const), weather: fc.array(network, { maxLength: 8 }) }),
  },
)
/** Callbacks that are held up on the way, and the next ones that are not. */
const OVERTAKEN: JointStep[] = [
  { do: 'work', workers: 1 },
  { do: 'wait', minutes: 1 },
  { do: 'network', weather: Array.from({ length: 8 }, () => 'late') },
  { do: 'tick' },
  { do: 'wait', minutes: 2 },
  { do: 'tick' },
]
/** What was not delivered, and two workers who both find it. */
const CONTESTED: JointStep[] = [
  { do: 'wait', minutes: 2 },
  { do: 'work', workers: 2 },
]
const chunk = fc.oneof(
  { weight: 12, arbitrary: step.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constantFrom(OVERTAKEN, CONTESTED) },
)
const day = fc.record({
  form: fc.nat(FORMS.length - 1),
  /** Four different agencies, drawn in this order. */
  cast: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 4, maxLength: 4 }),
  mended: fc.boolean(),
  steps: fc.array(chunk, { minLength: 8, maxLength: 22 }).map((each) => each.flat()),
})

test(
  `${SCHEDULES} schedules of a joint filing: lost 0, doubled 0, each agency only its part`,
  { timeout: 240_000 },
  async () => {
    const total: Record<string, number> = {}
    const count = (counts: Partial<Counts> & Record<string, number>) => {
      for (const [name, number] of Object.entries(counts)) total[name] = (total[name] ?? 0) + number
    }
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.infiniteStream(fc.nat(999).map((each) => each / 1000)),
        async ({ form, cast: drawn, mended, steps }, stream) => {
          const { filled, expected, part } = variants[form]!
          const [down = '', refuses = '', slow = '', asks = ''] = drawn.map((at) => part[at] ?? '')
          const cast: Cast = { down, refuses, slow, asks, mended }
          const { wrongs, counts } = await jointDay(
            filled,
            expected,
            cast,
            steps,
            START,
            () => stream.next().value ?? 0.5,
          )
          count({ schedules: 1, ...counts })
          expect(wrongs).toEqual({ lost: [], doubled: [], untrue: [], leaked: [], early: [] })
        },
      ),
      { numRuns: SCHEDULES },
    )
    process.stdout.write(`joint filing: lost 0, doubled 0, leaked 0, early 0; ${JSON.stringify(total)}\n`)
    expect(total['schedules']).toBe(SCHEDULES)
    // None of this would show anything if it did not happen.
    for (const name of ['again', 'crashes', 'supplements', 'held', 'halted'])
      expect([name, total[name]! > 30]).toEqual([name, true])
  },
)
