// What the tests of the model ask, and what would be a right answer.
import * as z from 'zod/mini'
import type { Prompt } from '../../functions/models/language-model.ts'

export const SECRET = 'SECRET-OF-THE-PROMPT'
export const PROMPT: Prompt = {
  instructions: `Be short. ${SECRET}`,
  message: `居住证要带啥 ${SECRET}`,
  temperature: 0.2,
  maxTokens: 300,
}
export const SCHEMA = z.strictObject({ do: z.enum(['ask', 'file']), service: z.string().check(z.minLength(1)) })
export const VALUE = { do: 'ask', service: 'residence-permit' } as const
