// The turns of one conversation wait for each other; those of another do not.
import { expect, test } from 'vitest'
import { oneAtATime } from '../../functions/conversation/one-at-a-time.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('work of one key runs in the order it came, also after a failure', async () => {
  const inOrder = oneAtATime()
  const done: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      done.push(`${name} begins`)
      await pause()
      if (fails) throw new Error(name)
      done.push(`${name} ends`)
      return name
    }
  const results = await Promise.allSettled([
    inOrder('a', work('first', true)),
    inOrder('a', work('second')),
    inOrder('a', work('third')),
  ])
  expect(done).toEqual(['first begins', 'second begins', 'second ends', 'third begins', 'third ends'])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})

test('work of another key does not wait', async () => {
  const inOrder = oneAtATime()
  const { promise: freed, resolve: free } = Promise.withResolvers<string>()
  const held = inOrder('a', () => freed)
  await inOrder('b', async () => free('by the other'))
  expect(await held).toBe('by the other')
})
