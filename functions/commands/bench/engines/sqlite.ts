// SQLite FTS5 of this Node, over text that was cut into character pairs before.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pairs } from './cut.ts'
import type { Engine } from './engine.ts'

const FILE = 'fts5.db'

export const sqlite: Engine = {
  name: 'SQLite FTS5, character pairs',
  build(folder, texts) {
    const database = new DatabaseSync(join(folder, FILE))
    // No copy of the text beside the index: the others keep none either.
    database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, content='')`)
    database.exec('BEGIN')
    const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)')
    texts.forEach((text, id) => insert.run(id, pairs(text).join(' ')))
    database.exec('COMMIT')
    database.exec(`INSERT INTO passages (passages) VALUES ('optimize')`)
    database.close()
    return Promise.resolve()
  },
  open(folder) {
    const database = new DatabaseSync(join(folder, FILE), { readOnly: true })
    const find = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
    return Promise.resolve({
      search: (query, k) =>
        find
          .all([...new Set(pairs(query))].map((pair) => `"${pair}"`).join(' OR '), k)
          .map(({ rowid }) => Number(rowid)),
      close: () => database.close(),
    })
  },
}
