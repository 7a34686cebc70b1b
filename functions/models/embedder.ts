// The embedder port: texts as points in space, near where they mean the same.

export interface Embedder {
  /** Name of the model: vectors of another one cannot be compared. */
  model: string
  /**
   * A vector of length 1 for each text, in their order.
   * @throws ModelError
   */
  embed(texts: string[], signal: AbortSignal): Promise<Float32Array[]>
}
