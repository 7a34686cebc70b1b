// Orama with character pairs, kept as the JSON of what it saves.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama'
import { pairs } from './cut.ts'
import type { Engine } from './engine.ts'

const FILE = 'orama.json'

export const orama: Engine = {
  name: 'Orama, character pairs',
  async build(folder, texts) {
    const index = empty()
    await insertMultiple(
      index,
      texts.map((text, id) => ({ id: String(id), text })),
    )
    await writeFile(join(folder, FILE), JSON.stringify(save(index)))
  },
  async open(folder) {
    const index = empty()
    const saved: RawData = JSON.parse(await readFile(join(folder, FILE), 'utf8'))
    load(index, saved)
    return {
      async search(term, limit) {
        const { hits } = await search(index, { term, limit })
        return hits.map(({ id }) => Number(id))
      },
      close: () => undefined,
    }
  },
}

function empty() {
  const tokenizer = { language: 'chinese', normalizationCache: new Map<string, string>(), tokenize: pairs }
  return create({ schema: { text: 'string' } as const, components: { tokenizer } })
}
