// The schemas for editors' programs accept what the house accepts, and mark what it refuses.
import { parse } from 'yaml'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { editorSchemas } from '../../functions/knowledge/editor-schemas.ts'
import { readExamples } from '../../functions/knowledge/examples.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const FILES: Record<string, string> = {
  facts: 'facts.yaml',
  region: 'regions/371100.yaml',
  filing: 'filing.yaml',
  examples: 'examples.yaml',
}

function isValid(name: string, text: string): boolean {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  return ajv.validate(editorSchemas()[name] ?? false, parse(text))
}

test.each(Object.entries(FILES))('the schema of %s accepts a sound %s and refuses a misspelt key', (name, file) => {
  const text = SOUND[file] ?? ''
  expect(isValid(name, text)).toBe(true)
  expect(isValid(name, text.replace(/\b(?:source|facet|type):/, 'sort:'))).toBe(false)
})

test('Examples are read for those who test them', () => {
  const { examples, faults } = readExamples(writeKnowledge(), 'library-card')
  expect(faults).toEqual([])
  expect(examples).toEqual({
    questions: { 'zh-CN': [{ ask: '借书证咋办', facet: 'who' }], en: [{ ask: 'is it free', facet: 'fee' }] },
    dialogues: [],
  })
})
