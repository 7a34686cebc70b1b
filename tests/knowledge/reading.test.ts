// Whatever an editor's file holds, reading it ends in faults with a line of that file, never in a crash.
import { fc } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { readGuideFile } from '../../functions/knowledge/guide-file.ts'
import { factsFile } from '../../functions/knowledge/file-schemas.ts'
import { readYaml } from '../../functions/knowledge/yaml-file.ts'
import { SOUND } from './sound-service.ts'

/** A sound file with some pieces cut out, doubled or replaced by signs that mean something in YAML or Markdown. */
function damaged(text: string): fc.Arbitrary<string> {
  const sign = fc.constantFrom(
    '',
    '\n',
    '---\n',
    '## ',
    '### ',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    '"',
    "'",
    '*a ',
    '&a ',
    '!!x ',
    '\t',
    '<!--',
    '谁',
    '|',
    '? ',
  )
  const cut = fc.tuple(fc.nat(text.length), fc.nat(40), sign)
  return fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), text))
}

function expectLines(text: string, faults: { line: number; what: string; write: string }[]): void {
  for (const { line, what, write } of faults) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(text.split('\n').length)
    expect(what && write).not.toBe('')
  }
}

test('A damaged guide is read to the end', () => {
  fc.assert(
    fc.property(damaged(SOUND['guide.zh-CN.md'] ?? ''), (text) => {
      const { guide, faults } = readGuideFile(text, { file: 'guide.zh-CN.md', locale: 'zh-CN' })
      expectLines(text, faults)
      expect(guide !== undefined || faults.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('Damaged YAML is either a value or a fault', () => {
  fc.assert(
    fc.property(damaged(SOUND['facts.yaml'] ?? ''), (text) => {
      const { value, faults } = readYaml(text, factsFile, { file: 'facts.yaml' })
      expectLines(text, faults)
      expect(value === undefined).toBe(faults.length > 0)
    }),
    { numRuns: 300 },
  )
})

test('A word that begins with * is told as such, and repetitions that would fill the memory are not followed', () => {
  const bomb = `- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n`
  expect(readYaml(bomb, factsFile, { file: 'facts.yaml' }).faults).toEqual([
    {
      file: 'facts.yaml',
      line: 2,
      what: 'a word begins with *, which means a repetition in YAML',
      write: 'put the words in double quotes, or write them out',
    },
  ])
})
