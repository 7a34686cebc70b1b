// `npm run build`: publishes the knowledge and writes what is served as files into `dist/`.
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openApiDocument } from '../channels/web/openapi.ts'
import { ERRANDS } from '../conversation/model/guest.ts'
import { editorSchemas } from '../knowledge/editor-schemas.ts'
import { tellFault } from '../knowledge/fault.ts'
import { type Knowledge, readKnowledge } from '../knowledge/knowledge-files.ts'
import { publish } from '../knowledge/publish.ts'
import { readConfig } from '../config/config.ts'
import { VERSION } from '../config/version.ts'
import { readPromptSet } from '../models/prompt-set.ts'
import { openEmbedder } from '../wire/open-guests.ts'
import { buildLambda } from './build-lambda.ts'
import { builtFrom } from './built-from.ts'
import { buildVocabulary } from './build-vocabulary.ts'
import { buildWidget } from './build-widget.ts'
import { DIST, KNOWLEDGE, PROMPTS } from './places.ts'

/**
 * Builds what one machine needs: the search files, the prompts, the OpenAPI document, the schemas for editors, and what browsers load.
 * @param published a folder where this knowledge was published already: it is copied
 * @throws Error naming all faults when a guide is broken: nothing is published then.
 */
export async function build(dist = DIST, published?: string): Promise<void> {
  const knowledge = readKnowledge(KNOWLEDGE)
  const { faults } = knowledge
  if (faults.length > 0) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    // Last, where the eye is when a long list has gone by.
    throw new Error([...faults.map(tellFault), `Nothing was published: mend ${count} and run it again.`].join('\n'))
  }
  if (published) await cp(published, join(dist, 'knowledge'), { recursive: true })
  else await publishWithVectors(knowledge, join(dist, 'knowledge'))
  await write(join(dist, 'openapi.json'), openApiDocument(VERSION))
  await write(join(dist, 'prompts.json'), readPromptSet(PROMPTS, ERRANDS))
  for (const [name, schema] of Object.entries(editorSchemas())) {
    await write(join(dist, 'schemas', `${name}.schema.json`), schema)
  }
  await buildWidget(dist)
}

/** What the embedding model gives no vectors for is found by words alone: that is told, and no reason not to start. */
async function publishWithVectors({ services, elsewhere, alarms }: Knowledge, dir: string): Promise<void> {
  const { model } = readConfig()
  const embedder = model && (await openEmbedder(model))
  const { missing, failure } = await publish(services, dir, {
    ...(elsewhere && { elsewhere }),
    ...(alarms && { alarms }),
    ...(embedder && { embedder }),
  })
  if (!failure) return
  const passages = missing === 1 ? '1 passage is' : `${missing} passages are`
  console.error(`The embedding model failed (${failure.message}): ${passages} found by words alone.`)
}

/** In one step, so that a server that starts beside a build never reads half a file. */
async function write(path: string, content: object): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`)
  await rename(draft, path)
}

/** Of what the last whole build was made. */
const STAMP = 'built-from'

/** What runs on this machine needs no bundle, and starts sooner without; nor anything anew when nothing has changed. */
async function buildQuietly(dist: string): Promise<void> {
  const stamp = join(dist, STAMP)
  const from = builtFrom({ embedding: readConfig().model?.embedding, node: process.version })
  const isBuilt = existsSync(join(dist, 'knowledge')) && existsSync(join(dist, 'widget'))
  if (isBuilt && (await readFile(stamp, 'utf8').catch(() => '')) === from) return
  await rm(stamp, { force: true })
  await build(dist)
  await writeFile(stamp, from)
}

if (import.meta.main) {
  try {
    if (process.argv.includes('--quiet')) await buildQuietly(DIST)
    else {
      await rm(join(DIST, STAMP), { force: true })
      await build()
      await buildVocabulary(DIST)
      await buildLambda(DIST)
      console.log(`Built: ${DIST}`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
