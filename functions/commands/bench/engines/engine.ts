// What an engine must do to be measured beside the others: write an index into a folder, open it, and search.

/** Documents are numbered in the order of `texts`. */
export interface Engine {
  name: string
  build(folder: string, texts: string[]): Promise<void>
  /** From the files alone, as a process that has just started. */
  open(folder: string): Promise<OpenedIndex>
}

export interface OpenedIndex {
  /** Numbers of the best documents, best first. */
  search(query: string, k: number): number[] | Promise<number[]>
  close(): void
}
