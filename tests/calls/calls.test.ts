// Plays every call over every line: one behaviour, whoever carries it.
import { describe, expect, test } from 'vitest'
import { readCallScripts } from './call-script.ts'
import { playCall } from './play-call.ts'
import { LINES } from './lines.ts'

const scripts = readCallScripts()

test('there are at least sixty-four calls, in both languages', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(64)
  expect(scripts.filter(({ locale }) => locale === 'zh-CN').length).toBeGreaterThanOrEqual(40)
  expect(scripts.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(24)
})

for (const [line, openPlayer] of Object.entries(LINES)) {
  describe.each([...new Set(scripts.map(({ behaviour }) => behaviour))])(`${line}: %s`, (behaviour) => {
    for (const [at, script] of scripts.entries()) {
      if (script.behaviour !== behaviour) continue
      test(script.name, () => playCall(script, openPlayer, `CA${line}${at}`), 60_000)
    }
  })
}
