// Vectors of all passages at publish time: those of unchanged texts from the index before, the others from the model.
import { createHash } from 'node:crypto'
import type { Embedder } from '../models/embedder.ts'
import { ModelError } from '../models/language-model.ts'
import { type FlatFile, openFlatFile } from './index-file/flat-file.ts'
import { openVectors, type PackedVector, packVector, SECTION, vectorModel, vectorSections } from './vectors.ts'

const KEYS = `${SECTION}/keys`
/** Of a SHA-256: two texts of a million share so much with a chance of 1 in 10¹⁴. */
const KEY_BYTES = 11

export interface Embedded {
  /** What an index with vectors has more; nothing where none is known. */
  sections: [name: string, bytes: Uint8Array][]
  meta: Record<string, number | string>
  /** Passages that have no vector, and are found by their words alone. */
  missing: number
  /** Why they have none. */
  failure?: ModelError
}

/**
 * The vectors of these texts. Where the model fails, those that are known are kept, and the others are zero: as far from
 * every question as from any other, and asked for again by the next publishing.
 * @param before path of the index that is there now, if there is one: each start of the house publishes, and texts that
 * have not changed cost no call
 * @throws Error when it is ended, or what comes are no vectors of one length.
 */
export async function embedPassages(
  texts: string[],
  embedder: Embedder,
  before: string,
  signal: AbortSignal,
): Promise<Embedded> {
  const keys = texts.map(keyOf)
  const textOf = new Map(keys.map((key, i) => [key, texts[i] ?? '']))
  const vectors = knownVectors(before, embedder.model, textOf)
  const known = [...vectors.keys()]
  let failure: ModelError | undefined
  try {
    await make([...textOf.keys()].filter((key) => !vectors.has(key)))
    if (new Set([...vectors.values()].map(({ bytes }) => bytes.length)).size > 1 && known.length > 0) {
      // Another model has taken the name: what is known cannot be compared with what it makes.
      for (const key of known) vectors.delete(key)
      await make(known)
    }
  } catch (error) {
    if (signal.aborted || !(error instanceof ModelError)) throw error
    failure = error
  }
  const missing = keys.filter((key) => !vectors.has(key)).length
  const told = { missing, ...(failure && { failure }) }
  const [some] = vectors.values()
  if (!some) return { sections: [], meta: {}, ...told }
  const none: PackedVector = { bytes: new Int8Array(some.bytes.length), scale: 0 }
  const packed = vectorSections(
    embedder.model,
    keys.map((key) => vectors.get(key) ?? none),
  )
  const sections: Embedded['sections'] = [...packed.sections, [KEYS, Buffer.from(keys.join(''), 'latin1')]]
  return { sections, meta: packed.meta, ...told }

  async function make(wanted: string[]): Promise<void> {
    if (wanted.length === 0) return
    const made = await embedder.embed(
      wanted.map((key) => textOf.get(key) ?? ''),
      signal,
    )
    if (made.length !== wanted.length) throw new Error('The embedding model gave fewer or more vectors than texts')
    wanted.forEach((key, i) => vectors.set(key, packVector(made[i] ?? new Float32Array())))
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, KEY_BYTES)
}

/** An index that is missing, damaged or of another kind knows none: it is about to be replaced. */
function knownVectors(path: string, model: string, wanted: Map<string, string>): Map<string, PackedVector> {
  const known = new Map<string, PackedVector>()
  let file: FlatFile | undefined
  try {
    file = openFlatFile(path)
    if (vectorModel(file) !== model) return known
    const vectors = openVectors(file)
    const keys = Buffer.from(file.load(KEYS).buffer).toString('latin1')
    for (let i = 0; i * KEY_BYTES < keys.length; i++) {
      const key = keys.slice(i * KEY_BYTES, (i + 1) * KEY_BYTES)
      const vector = vectors?.at(i)
      if (vector && vector.scale > 0 && wanted.has(key)) known.set(key, vector)
    }
    return known
  } catch {
    return new Map()
  } finally {
    file?.close()
  }
}
