// Our own index: dictionaries loaded when it is opened, postings read by position.
import { join } from 'node:path'
import { rankPassages } from '../../../knowledge/search.ts'
import { buildIndex, openIndex } from '../../../knowledge/search-index.ts'
import type { Engine } from './engine.ts'

const FILE = 'passages.idx'

export const bangban: Engine = {
  name: 'Bangban',
  build: (folder, passages) =>
    buildIndex(join(folder, FILE), { locale: 'zh-CN', hash: 'bench', texts: { guides: [], passages } }),
  open: (folder) => {
    const index = openIndex(join(folder, FILE), 'zh-CN')
    return Promise.resolve({
      search: (text, k) => rankPassages(index, { text }, k).map(({ document }) => document),
      close: index.close,
    })
  },
}
