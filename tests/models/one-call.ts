// Started by a test as a process of its own: one value proposed, one text written; it prints what came of it.
import { forbidTracing } from '../../functions/config/no-tracing.ts'
import { openAiModel } from '../../functions/models/openai-model.ts'
import { PROMPT, SCHEMA } from './sample.ts'

const [baseUrl = '', tracing] = process.argv.slice(2)
if (tracing === 'forbidden') forbidTracing()
const model = openAiModel({ baseUrl, names: ['toy'] })
const call = { signal: AbortSignal.timeout(20_000), spent: () => {} }
const value = await model.propose(PROMPT, SCHEMA, call)
let text = ''
for await (const piece of model.write(PROMPT, call)) text += piece
process.stdout.write(`${JSON.stringify({ value, text })}\n`)
