// The one table, of the very shape that the embedded database has, and kept as a government's records should be.
import { TABLE_SHAPE } from '../functions/storage/table-shape.ts'
import type { Settings } from './settings.ts'

/** Who erases a conversation wants it gone: a slip is noticed within a week, and a backup must not outlive that. */
const RECOVERY_DAYS = 7

/**
 * On demand: at rest it costs its gigabytes only ($0.25 each a month, and $0.20 for recovery to any second).
 *
 * Encrypted with the key that AWS keeps for DynamoDB in this account, which writes each use into CloudTrail and costs
 * nothing by the month. A key of one's own costs $1 a month; what is personal is sealed by field already.
 */
export function storage({ isProduction }: Settings): sst.aws.Dynamo {
  return new sst.aws.Dynamo('Table', {
    ...TABLE_SHAPE,
    deletionProtection: isProduction,
    transform: {
      table: {
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: RECOVERY_DAYS },
        serverSideEncryption: { enabled: true },
      },
    },
  })
}
