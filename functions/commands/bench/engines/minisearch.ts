// MiniSearch with a tokenizer for Chinese, kept as the JSON it writes itself.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch, { type Options } from 'minisearch'
import { pairs, words } from './cut.ts'
import type { Engine } from './engine.ts'

const FILE = 'minisearch.json'

export const minisearchPairs = engine('MiniSearch, character pairs', pairs)
export const minisearchWords = engine('MiniSearch, Intl.Segmenter', words)

function engine(name: string, tokenize: (text: string) => string[]): Engine {
  const options: Options = { fields: ['text'], tokenize, processTerm: (term) => term }
  return {
    name,
    async build(folder, texts) {
      const index = new MiniSearch(options)
      index.addAll(texts.map((text, id) => ({ id, text })))
      await writeFile(join(folder, FILE), JSON.stringify(index))
    },
    async open(folder) {
      const index = MiniSearch.loadJSON(await readFile(join(folder, FILE), 'utf8'), options)
      return {
        search: (query, k) =>
          index
            .search(query)
            .slice(0, k)
            .map(({ id }) => Number(id)),
        close: () => undefined,
      }
    },
  }
}
