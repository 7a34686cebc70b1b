// The port for files: sounds and recordings, by name.

/** Names are ours: letters, digits, `-`, `.` and `/`; they hold nothing about anybody. */
export interface Files {
  /** Undefined when it is not there. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Replaces what has this name. */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>
}
