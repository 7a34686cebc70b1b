// Vectors of all passages at publish time: those of unchanged texts from the index before, the others from the model.
import { createHash } from 'node:crypto'
import type { Embedder } from '../models/embedder.ts'
import { type FlatFile, openFlatFile } from './index-file/flat-file.ts'
import { openVectors, type PackedVector, packVector, SECTION, vectorModel, vectorSections } from './vectors.ts'

/** Providers take from 16 to 2,048 texts at once; this many passages are some 10,000 tokens. */
const AT_ONCE = 64
const KEYS = `${SECTION}/keys`
/** Of a SHA-256: two texts of a million share so much with a chance of 1 in 10¹⁴. */
const KEY_BYTES = 11

/**
 * What an index with vectors has more.
 * @param before path of the index that is there now, if there is one: each start of the house publishes, and texts that
 * have not changed cost no call
 * @throws ModelError, and Error when what comes are no vectors of one length.
 */
export async function embedPassages(
  texts: string[],
  embedder: Embedder,
  before: string,
  signal: AbortSignal,
): Promise<ReturnType<typeof vectorSections>> {
  const keys = texts.map(keyOf)
  const vectors = knownVectors(before, embedder.model, new Set(keys))
  const missing = new Map(texts.flatMap((text, i) => (vectors.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', text]])))
  const wanted = [...missing]
  for (let done = 0; done < wanted.length; done += AT_ONCE) {
    const some = wanted.slice(done, done + AT_ONCE)
    const made = await embedder.embed(
      some.map(([, text]) => text),
      signal,
    )
    if (made.length !== some.length) throw new Error('The embedding model gave fewer or more vectors than texts')
    some.forEach(([key], i) => vectors.set(key, packVector(made[i] ?? new Float32Array())))
  }
  const packed = vectorSections(
    embedder.model,
    keys.map((key) => vectors.get(key) ?? packVector(new Float32Array())),
  )
  return { ...packed, sections: [...packed.sections, [KEYS, Buffer.from(keys.join(''), 'latin1')]] }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, KEY_BYTES)
}

/** An index that is missing, damaged or of another kind knows none: it is about to be replaced. */
function knownVectors(path: string, model: string, wanted: Set<string>): Map<string, PackedVector> {
  const known = new Map<string, PackedVector>()
  let file: FlatFile | undefined
  try {
    file = openFlatFile(path)
    if (vectorModel(file) !== model) return known
    const vectors = openVectors(file)
    const keys = Buffer.from(file.load(KEYS).buffer).toString('latin1')
    for (let i = 0; i * KEY_BYTES < keys.length; i++) {
      const key = keys.slice(i * KEY_BYTES, (i + 1) * KEY_BYTES)
      if (vectors && wanted.has(key)) known.set(key, vectors.at(i))
    }
    return known
  } catch {
    return new Map()
  } finally {
    file?.close()
  }
}
