// dynalite without its own server: one operation in, one answer out, and never an exception past it.
//
// Its server throws out of its callbacks, so a client that hangs up in the middle of a request, or a locked folder,
// ends the whole process; and it answers any page of any browser (`Access-Control-Allow-Origin: *`). Both measured with 4.0.0.
import type { Store } from 'dynalite/db/index.js'

export interface Answer {
  status: number
  /** JSON as DynamoDB speaks it. */
  body: string
}

export interface Engine {
  /** @param target as in the header `x-amz-target`, `DynamoDB_20120810.GetItem` */
  answer(target: string, body: string): Promise<Answer>
  close(): Promise<void>
}

/**
 * Opens the LevelDB folder `path` (made when it is not there), or a database in memory without one.
 * Resolves to `locked` when another process, or this one, has it open. Loads dynalite only now.
 * @throws Error when the folder cannot be opened for another reason, with its cause
 */
export async function openEngine(path?: string): Promise<Engine | 'locked'> {
  const { default: databases } = await import('dynalite/db/index.js')
  const store = databases.create({ createTableMs: 0, ...(path === undefined ? {} : { path }) })
  try {
    await store.db.open()
  } catch (error) {
    if (isLocked(error)) return 'locked'
    throw new Error(`The database in ${path ?? 'memory'} cannot be opened`, { cause: error })
  }
  const operations = await loadOperations(store)
  return {
    async answer(target, body) {
      const run = operations.get(target.split('.')[1] ?? '')
      if (!run) return failure(400, 'UnknownOperationException', '')
      try {
        return { status: 200, body: JSON.stringify(await run(JSON.parse(body))) }
      } catch (error) {
        if (isRefusal(error)) return { status: error.statusCode, body: JSON.stringify(error.body) }
        return failure(500, 'InternalServerError', String(error))
      }
    },
    close: () => store.db.close(),
  }
}

type Run = (data: unknown) => Promise<unknown>

/** What the storage room asks for, and no more. */
async function loadOperations(store: Store): Promise<Map<string, Run>> {
  const { default: validations } = await import('dynalite/validations/index.js')
  const parts = {
    CreateTable: [import('dynalite/actions/createTable.js'), import('dynalite/validations/createTable.js')],
    DescribeTable: [import('dynalite/actions/describeTable.js'), import('dynalite/validations/describeTable.js')],
    GetItem: [import('dynalite/actions/getItem.js'), import('dynalite/validations/getItem.js')],
    BatchGetItem: [import('dynalite/actions/batchGetItem.js'), import('dynalite/validations/batchGetItem.js')],
    PutItem: [import('dynalite/actions/putItem.js'), import('dynalite/validations/putItem.js')],
    UpdateItem: [import('dynalite/actions/updateItem.js'), import('dynalite/validations/updateItem.js')],
    DeleteItem: [import('dynalite/actions/deleteItem.js'), import('dynalite/validations/deleteItem.js')],
    Query: [import('dynalite/actions/query.js'), import('dynalite/validations/query.js')],
    Scan: [import('dynalite/actions/scan.js'), import('dynalite/validations/scan.js')],
  } as const
  const entries = Object.entries(parts).map(async ([operation, [action, rules]]) => {
    const [{ default: act }, { default: rule }] = await Promise.all([action, rules])
    const run: Run = (raw) =>
      new Promise((resolve, reject) => {
        const data = validations.checkTypes(raw, rule.types)
        validations.checkValidations(data, rule.types, rule.custom, store)
        act(store, data, (error, result) => (error ? reject(error) : resolve(result)))
      })
    return [operation, run] as const
  })
  return new Map(await Promise.all(entries))
}

/** An answer that tells of an error, `name` as DynamoDB calls it. */
export function failure(status: number, name: string, message: string): Answer {
  return { status, body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message }) }
}

function isRefusal(error: unknown): error is { statusCode: number; body: unknown } {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
}

function isLocked(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === 'LEVEL_LOCKED') return true
  }
  return false
}
