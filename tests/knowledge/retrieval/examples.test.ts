// Every example that the editors wrote finds its guide and the part of it that must answer.
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { readExamples } from '../../../functions/knowledge/examples.ts'
import type { Facet } from '../../../functions/knowledge/guide.ts'
import { serviceIds } from '../../../functions/knowledge/knowledge-files.ts'

const root = join(import.meta.dirname, '../../../knowledge')
const ids = serviceIds(root)
const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())

/** A question that asks for nothing in particular is answered with how to apply. */
function answers(query: string, focus?: string): { how: string; service?: string; facet: Facet } {
  const { how, candidates, facets, question } = catalogue.find(query, focus ? { focus: { service: focus } } : {})
  const [first] = candidates
  return { how, ...(first && { service: first.service }), facet: question?.facet ?? facets[0] ?? 'how' }
}

it('There are fifty guides to try', () => expect(ids).toHaveLength(50))

describe.each(ids)('%s', (id) => {
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
