// The JSON that a model is asked for: a schema that every provider takes, and an answer read strictly.
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { jsonForm, jsonIn } from '../../functions/models/openai-json.ts'
import { SCHEMA } from './sample.ts'

describe('the form of a schema', () => {
  test('leaves out what strict mode has no word for, and zod checks it all the same', () => {
    const { schema, strict } = jsonForm(SCHEMA)
    expect({ schema, strict }).toEqual({
      strict: true,
      schema: {
        type: 'object',
        properties: { do: { type: 'string', enum: ['ask', 'file'] }, service: { type: 'string' } },
        required: ['do', 'service'],
        additionalProperties: false,
      },
    })
    expect(jsonForm(SCHEMA).read({ do: 'ask', service: '' }).success).toBe(false)
  })

  test('is not strict with something optional, and has an object at its root in any case', () => {
    expect(jsonForm(z.object({ a: z.optional(z.string()) })).strict).toBe(false)
    const union = jsonForm(
      z.discriminatedUnion('do', [z.object({ do: z.literal('a') }), z.object({ do: z.literal('b') })]),
    )
    expect(union.schema).toMatchObject({
      type: 'object',
      required: ['value'],
      properties: { value: { anyOf: [{}, {}] } },
    })
    expect(JSON.stringify(union.schema)).not.toContain('oneOf')
    expect(union.read({ value: { do: 'b' } }).data).toEqual({ do: 'b' })
    expect(union.read({ do: 'a' }).data).toEqual({ do: 'a' })
    expect(union.read({ value: { do: 'c' } }).success).toBe(false)
  })

  test.each(['', 'null and void', '{"a":1} or so', 'Here: ```json\n{"a":1}\n```', '{"a":1}{"b":2}', '<think>{"a":1}'])(
    '%j is no JSON value',
    (text) => {
      expect(jsonIn(text)).toBeUndefined()
    },
  )
})
