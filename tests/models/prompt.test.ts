// Prompt files are read strictly, and filled without reading the values.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERRANDS } from '../../functions/conversation/model/guest.ts'
import { fillPrompt, readPrompt } from '../../functions/models/prompt.ts'
import { readPromptSet } from '../../functions/models/prompt-set.ts'

const FRONT = '---\nrole: answer\ntemperature: 0.2\nmaxTokens: 400\noutput: text\n---\n'
const BODY = '\n# Instructions\n\nBe short.\n{{style}}\n\n# Message\n\nAsked: {{question}}\n'
const PROMPTS = resolve(import.meta.dirname, '../../prompts')

test('a prompt file is its four settings and its two parts', () => {
  expect(readPrompt(FRONT + BODY)).toEqual({
    role: 'answer',
    temperature: 0.2,
    maxTokens: 400,
    output: 'text',
    instructions: 'Be short.\n{{style}}',
    message: 'Asked: {{question}}',
  })
  expect(readPrompt((FRONT + BODY).replaceAll('\n', '\r\n'))).toEqual(readPrompt(FRONT + BODY))
})

test.each([
  ['no front matter', BODY, 'line 1: no front matter'],
  ['a front matter without an end', FRONT.slice(0, -4) + BODY, 'line 1: no front matter'],
  ['a missing setting', FRONT.replace('output: text\n', '') + BODY, 'line 5: no output; write json or text'],
  ['a setting without a value', FRONT.replace('0.2', '') + BODY, 'line 3: no temperature; write a number from 0 to 2'],
  ['too high a temperature', FRONT.replace('0.2', '2.5') + BODY, 'line 3: temperature: 2.5; write a number'],
  ['a temperature in words', FRONT.replace('0.2', 'low') + BODY, 'line 3: temperature: low'],
  ['no tokens', FRONT.replace('400', '0') + BODY, 'line 4: maxTokens: 0; write a whole number'],
  ['an output that is not one', FRONT.replace('text', 'yaml') + BODY, 'line 5: output: yaml'],
  ['a setting nobody knows', FRONT.replace('output: text', 'output: text\ntop_p: 1') + BODY, 'line 6: "top_p: 1"'],
  [
    'a name of every object',
    FRONT.replace('output: text', 'output: text\nconstructor: 1') + BODY,
    'line 6: "constructor',
  ],
  ['a setting twice', FRONT.replace('role: answer', 'role: a\nrole: b') + BODY, 'line 3: role a second time'],
  ['no instructions', FRONT + '\n# Message\nx', 'line 7: no instructions; write a line # Instructions'],
  ['no message', FRONT + '# Instructions\nx', 'no message after the instructions'],
  ['an empty message', FRONT + '# Instructions\nx\n# Message\n \n', 'line 9: no message'],
  ['text above', FRONT + 'Hello\n' + BODY, 'line 7: text above # Instructions'],
  ['a third part', FRONT + BODY + '\n# More\n', 'line 17: "# More"'],
  ['a blank in a place', FRONT + BODY.replace('{{style}}', '{{ style }}'), 'line 11: {{ style }}; write a name'],
  ['half a place', FRONT + BODY.replace('{{style}}', '{{style'), 'line 11: half a place'],
])('%s is told with its line and what to write', (_, text, message) => {
  expect(() => readPrompt(text)).toThrow(message)
})

describe('filling', () => {
  const file = readPrompt(FRONT + BODY)

  test.each(['{{question}}', '{{style}}', '$&', '$1 $$', '# Message', '\\{{', '{{nobody}}'])(
    '%j as a value stays text',
    (value) => {
      const filled = fillPrompt(file, { style: 'Warm.', question: value })
      expect(filled).toEqual({
        instructions: 'Be short.\nWarm.',
        message: `Asked: ${value}`,
        temperature: 0.2,
        maxTokens: 400,
      })
      expect(fillPrompt(file, { style: value, question: 'q' }).instructions).toBe(`Be short.\n${value}`)
    },
  )

  test('needs a value for each place, and a place for each value', () => {
    expect(() => fillPrompt(file, { style: '' })).toThrow('answer: {{question}} has no value')
    expect(() => fillPrompt(file, { style: '', question: '', more: '' })).toThrow('answer: there is no place {{more}}')
    expect(() => fillPrompt(readPrompt(FRONT + BODY.replace('style', 'constructor')), { question: '' })).toThrow(
      '{{constructor}} has no value',
    )
  })
})

describe('the prompts of this house', () => {
  const set = readPromptSet(PROMPTS, ERRANDS)

  test('take what a turn gives them, and leave no place open', () => {
    const turn = {
      said: '市民',
      language: 'zh-CN',
      focus: '-',
      question: '-',
      answered: '-',
      services: 'id-card | 身份证',
    }
    const understand = fillPrompt(set.understand, turn)
    const answer = fillPrompt(set.answer, { language: 'zh-CN', question: '多少钱', passages: '[1] 收费: 40 元' })
    for (const { instructions, message } of [understand, answer])
      expect(instructions + message).not.toMatch(/\{\{|\}\}/)
    expect(understand.message).toContain('<<<\n市民\n>>>')
    expect(answer.instructions).toContain(readFileSync(join(PROMPTS, 'house-style.md'), 'utf8').trim())
    expect(answer.instructions).toContain('[none]')
    expect(set).toMatchObject({ understand: { output: 'json', temperature: 0 }, answer: { output: 'text' } })
  })

  test('name the file where one is wrong', () => {
    const dir = mkdtempSync(join(tmpdir(), 'bangban-prompts-'))
    try {
      for (const name of ['understand.md', 'house-style.md', 'answer.md']) writeFileSync(join(dir, name), FRONT)
      expect(() => readPromptSet(dir, ERRANDS)).toThrow(/understand\.md: line 7: no instructions/)
      for (const name of ['understand.md', 'answer.md']) writeFileSync(join(dir, name), FRONT + BODY)
      expect(() => readPromptSet(dir, ERRANDS)).toThrow(/understand\.md: output: text; write json$/)
      expect(readPromptSet(dir, { answer: 'text' })).toHaveProperty('answer.output', 'text')
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
