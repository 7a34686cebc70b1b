// JSON Schemas of the YAML files, so that an editor's program completes keys and marks mistakes while typing.
import * as z from 'zod/mini'
import { filing } from '../filings/filing.ts'
import { alarmsFile } from './alarms/alarms-file.ts'
import { askedFile } from './asked/asked-file.ts'
import { examplesFile, factsFile, regionFile } from './file-schemas.ts'

/** By file: `facts`, `region`, `filing`, `examples`, `asked`, `alarms`. Draft 2020-12, of what an editor writes: defaults may be left out. */
export function editorSchemas(): Record<string, object> {
  const schemas = {
    facts: factsFile,
    region: regionFile,
    filing,
    examples: examplesFile,
    asked: askedFile,
    alarms: alarmsFile,
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  )
}
