// Where this room lays files: handed in, for another room keeps them.

export interface Shelf {
  /** Undefined when it is not there. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  put(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>
}
