// `npm run build`: publishes the knowledge and writes what is served as files into `dist/`.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openApiDocument } from '../channels/web/openapi.ts'
import { editorSchemas } from '../knowledge/editor-schemas.ts'
import { tellFault } from '../knowledge/fault.ts'
import { readKnowledge } from '../knowledge/knowledge-files.ts'
import { publish } from '../knowledge/publish.ts'
import { VERSION } from '../config/version.ts'
import { buildWidget } from './build-widget.ts'
import { DIST, KNOWLEDGE } from './places.ts'

/**
 * Builds `dist/`: the search files, the OpenAPI document, the schemas for editors, and what browsers load.
 * @throws Error naming all faults when a guide is broken: nothing is published then.
 */
export async function build(): Promise<void> {
  const { services, faults } = readKnowledge(KNOWLEDGE)
  if (faults.length > 0) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    // Last, where the eye is when a long list has gone by.
    throw new Error([...faults.map(tellFault), `Nothing was published: mend ${count} and run it again.`].join('\n'))
  }
  await publish(services, join(DIST, 'knowledge'))
  await write(join(DIST, 'openapi.json'), openApiDocument(VERSION))
  for (const [name, schema] of Object.entries(editorSchemas())) {
    await write(join(DIST, 'schemas', `${name}.schema.json`), schema)
  }
  await buildWidget(DIST)
}

/** In one step, so that a server that starts beside a build never reads half a file. */
async function write(path: string, content: object): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`)
  await rename(draft, path)
}

if (import.meta.main) {
  try {
    await build()
    if (!process.argv.includes('--quiet')) console.log(`Built: ${DIST}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
