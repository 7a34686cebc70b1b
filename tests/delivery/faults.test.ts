// Whatever breaks between a citizen and an agency, and in whatever order: nothing lost, nothing doubled, nothing untrue.
import { fc } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { badDay, type Step } from './faulty-world.ts'

const SCHEDULES = 300

const network = fc.constantFrom('well', 'lost', 'answer-lost', 'twice', 'late' as const)
const crash = { operations: fc.nat(12), carriedOut: fc.boolean() }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 2, 20, 90) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const), workers: fc.constantFrom(1, 2, 2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('supply' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down' as const), minutes: fc.constantFrom(1, 60) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      as: fc.constantFrom('usual', 'needs-more', 'rejected'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash-house' as const), ...crash }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash-agency' as const), ...crash }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('network' as const), weather: fc.array(network, { maxLength: 6 }) }),
  },
)

/** A callback that is held up on the way, and the next one that is not. */
const OVERTAKEN: Step[] = [
  { do: 'work', workers: 1 },
  { do: 'wait', minutes: 1 },
  { do: 'network', weather: ['late'] },
  { do: 'tick' },
  { do: 'wait', minutes: 2 },
  { do: 'tick' },
]
/** What was not delivered, and two workers who both find it. */
const CONTESTED: Step[] = [
  { do: 'wait', minutes: 2 },
  { do: 'work', workers: 2 },
]
const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: step.map((one) => [one]) },
        { weight: 1, arbitrary: fc.constantFrom(OVERTAKEN, CONTESTED) },
      ),
      { maxLength: most },
    )
    .map((each) => each.flat())

/** The submission itself meets trouble more often than not. */
const before = fc
  .tuple(fc.array(network, { maxLength: 3 }), steps(2))
  .map(([weather, others]): Step[] => [...others, { do: 'network', weather }])

test(`${SCHEDULES} bad days lose nothing, double nothing and tell nothing untrue`, { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('cross-province-medical', 'residence-permit'),
      before,
      fc.tuple(fc.constantFrom([], CONTESTED), steps(30)).map((each) => each.flat()),
      // Doubles of fast-check crowd at the ends; these are even.
      fc.infiniteStream(fc.nat(999).map((each) => each / 1000)),
      async (filing, first, then, stream) => {
        const random = () => stream.next().value ?? 0.5
        expect(await badDay(filing, first, then, random)).toEqual({ lost: [], doubled: [], untrue: [] })
      },
    ),
    { numRuns: SCHEDULES },
  )
})
