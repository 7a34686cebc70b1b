// The few parts of dynalite that are used; the package has no types of its own.
declare module 'dynalite/db/index.js' {
  type Done = (error: Error | null, result?: unknown) => void
  interface Store {
    db: { open(): Promise<void>; close(): Promise<void> }
    getTable(name: string, done: Done): void
    getItemDb(table: string): { batch(operations: { type: 'put'; key: string; value: unknown }[], done: Done): void }
  }
  const databases: {
    /** Without `path` everything stays in memory. */
    create(options: { path?: string; createTableMs?: number }): Store
    /** @param table as `getTable` gives it */
    createKey(item: unknown, table: unknown): string
  }
  export default databases
  export type { Store }
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: unknown, types: unknown): unknown
    checkValidations(data: unknown, types: unknown, custom: unknown, store: unknown): void
  }
  export default validations
}

declare module 'dynalite/validations/*' {
  const rules: { types: unknown; custom?: unknown }
  export default rules
}

declare module 'dynalite/actions/*' {
  import type { Store } from 'dynalite/db/index.js'
  const run: (store: Store, data: unknown, done: (error: Error | null, result?: unknown) => void) => void
  export default run
}
