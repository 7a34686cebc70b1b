// Every example that the editors wrote finds its guide and the part of it that must answer.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExamples } from '../../../functions/knowledge/examples.ts'
import type { Facet } from '../../../functions/knowledge/guide.ts'
import { readKnowledge } from '../../../functions/knowledge/knowledge-files.ts'
import { published } from './services.ts'

const root = join(import.meta.dirname, '../../../knowledge')
const { services } = readKnowledge(root)
let open: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  open = await published(services)
})
afterAll(() => open.end())

/** A question that asks for nothing in particular is answered with how to apply. */
function answers(query: string, focus?: string): { how: string; service?: string; facet: Facet } {
  const { how, candidates, facets, question } = open.catalogue.find(query, focus ? { focus: { service: focus } } : {})
  const [first] = candidates
  return { how, ...(first && { service: first.service }), facet: question?.facet ?? facets[0] ?? 'how' }
}

it('There are guides to try', () => expect(services.length).toBeGreaterThan(0))

describe.each(services.map((service) => service.id))('%s', (id) => {
  const { examples } = readExamples(root, id)
  const questions = [...(examples?.questions['zh-CN'] ?? []), ...(examples?.questions.en ?? [])]
  it.each(questions)('$ask → $facet', ({ ask, facet }) =>
    expect(answers(ask)).toEqual({ how: 'sure', service: id, facet }),
  )

  it.each(examples?.dialogues ?? [])('dialogue %#', ({ turns }) => {
    const [first, ...later] = turns
    expect(first && answers(first.ask)).toEqual({ how: 'sure', service: id, facet: first?.facet })
    for (const { ask, facet } of later) expect(answers(ask, id)).toEqual({ how: 'sure', service: id, facet })
  })
})
