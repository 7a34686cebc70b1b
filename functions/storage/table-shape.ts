// The one description of the table: the local table and the deployed one are both made from it.

/** How to ask for the items that are due; the index is sparse, since only items with a `dueAt` carry both attributes. */
export const OUTBOX_INDEX = 'outbox-dueAt'

/** Every item that waits for delivery stands in this one partition of the index. */
export const OUTBOX = 'outbox'

/**
 * Keys, index and expiry of the table, in the words of SST's `Dynamo`; billing is on demand. The index carries keys
 * only: what is due is read from the table itself, so a stale index entry can never deliver an old item.
 */
export const TABLE_SHAPE = {
  fields: { pk: 'string', sk: 'string', outbox: 'string', dueAt: 'number' },
  primaryIndex: { hashKey: 'pk', rangeKey: 'sk' },
  globalIndexes: { [OUTBOX_INDEX]: { hashKey: 'outbox', rangeKey: 'dueAt', projection: 'keys-only' } },
  ttl: 'expiresAt',
} as const
