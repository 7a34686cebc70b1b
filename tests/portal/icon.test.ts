// A drawing tells services apart at a glance, where they are offered as tiles.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serviceIcon } from '../../functions/channels/web/portal/icon.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { DRAWINGS } from '../../web-widget/drawings.ts'
import { PAGE_DRAWINGS } from '../../web-widget/page-drawings.ts'

const { services } = readKnowledge(join(import.meta.dirname, '../../knowledge'))

async function drawn(service: string): Promise<string> {
  return /#([a-z-]+)"/.exec(await serviceIcon(service))?.[1] ?? ''
}

test('each service that has a drawing has another one, and each drawing is there', async () => {
  const drawings = (await Promise.all(services.map(({ id }) => drawn(id)))).filter((name) => name !== 'book')
  expect(drawings.length).toBeGreaterThan(10)
  expect(drawings).toHaveLength(new Set(drawings).size)
  for (const drawing of drawings) expect(Object.keys({ ...DRAWINGS, ...PAGE_DRAWINGS })).toContain(drawing)
})

test('a service that nobody has drawn yet is a book', async () => {
  expect(await drawn('fishing-licence')).toBe('book')
})
