// The settings of an instance in the cloud, which has no disk to keep anything on.
import { type Config, ConfigError, readConfig } from './config.ts'

/** @throws ConfigError also when no table is named: the embedded database would be gone with the instance. */
export function readCloudConfig(environment?: Record<string, string | undefined>): Config {
  const config = readConfig(environment)
  if (config.table) return config
  throw new ConfigError(
    'BANGBAN_TABLE is missing: write the name of the DynamoDB table, for nothing else outlives a Lambda instance.',
  )
}
