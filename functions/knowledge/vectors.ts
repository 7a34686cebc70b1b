// Meanings in the index: of each passage a vector, a byte a dimension, of which the nearest to a question's are found.
import type { FlatFile } from './index-file/flat-file.ts'

/** A question as the embedding model sees it; vectors of another model are not compared with it. */
export interface QueryVector {
  model: string
  values: Float32Array
}

export interface Vectors {
  /** Name of the model that made them. */
  model: string
  /** The cosine of each passage to the query, by number; undefined when they cannot be compared. Overwritten by the next. */
  nearness(query: QueryVector): Float32Array | undefined
}

/** A vector as it lies in the index: times `scale` it has length 1. */
export interface PackedVector {
  bytes: Int8Array
  scale: number
}

/** Its longest component becomes ±127: cosines stay right to about 0.002, in a quarter of the room. */
export function packVector(vector: Float32Array): PackedVector {
  let most = 0
  let square = 0
  for (const value of vector) {
    most = Math.max(most, Math.abs(value))
    square += value * value
  }
  if (!Number.isFinite(square)) throw new Error('The embedding model gave a vector that is no vector')
  const bytes = new Int8Array(vector.length)
  if (most === 0) return { bytes, scale: 0 }
  for (let i = 0; i < vector.length; i++) bytes[i] = Math.round(((vector[i] ?? 0) / most) * 127)
  return { bytes, scale: most / 127 / Math.sqrt(square) }
}

export const SECTION = 'passages/vectors'
const SCALES = `${SECTION}/scales`
const DIMENSIONS = `${SECTION}/dimensions`

/** What an index with vectors has more: sections, and in its head the model and how long its vectors are. */
export function vectorSections(
  model: string,
  vectors: PackedVector[],
): { sections: [name: string, bytes: Uint8Array][]; meta: Record<string, number | string> } {
  const dimensions = vectors[0]?.bytes.length ?? 0
  const all = new Int8Array(dimensions * vectors.length)
  vectors.forEach(({ bytes }, i) => {
    if (bytes.length !== dimensions) throw new Error('The embedding model gave vectors of different lengths')
    all.set(bytes, i * dimensions)
  })
  const scales = Float32Array.from(vectors, ({ scale }) => scale)
  return {
    sections: [
      [SECTION, new Uint8Array(all.buffer)],
      [SCALES, new Uint8Array(scales.buffer)],
    ],
    meta: { [SECTION]: model, [DIMENSIONS]: dimensions },
  }
}

/** Name of the model whose vectors the file has; undefined when it has none. */
export function vectorModel({ meta }: FlatFile): string | undefined {
  const model = meta[SECTION]
  return model === undefined ? undefined : String(model)
}

/** The vectors of a file, as views over two sections that are read now; undefined when it has none. */
export function openVectors(file: FlatFile): (Vectors & { at(i: number): PackedVector }) | undefined {
  const model = vectorModel(file)
  if (model === undefined) return undefined
  const dimensions = Number(file.meta[DIMENSIONS])
  const all = new Int8Array(file.load(SECTION).buffer)
  const scales = new Float32Array(file.load(SCALES).buffer)
  if (all.length !== scales.length * dimensions) throw file.damaged(SECTION)
  const cosines = new Float32Array(scales.length)
  return {
    model,
    at: (i) => ({ bytes: all.subarray(i * dimensions, (i + 1) * dimensions), scale: scales[i] ?? 0 }),
    nearness(query) {
      if (query.model !== model || query.values.length !== dimensions) return undefined
      // Bytes times bytes: twice as fast, and as right as the vectors themselves.
      const { bytes, scale } = packVector(query.values)
      for (let i = 0; i < cosines.length; i++) {
        cosines[i] = dot(all, i * dimensions, bytes) * (scales[i] ?? 0) * scale
      }
      return cosines
    },
  }
}

function dot(all: Int8Array, from: number, query: Int8Array): number {
  let sum = 0
  for (let i = 0; i < query.length; i++) sum = (sum + Math.imul(all[from + i] ?? 0, query[i] ?? 0)) | 0
  return sum
}
