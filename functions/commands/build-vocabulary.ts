// Builds the names that a recogniser is to listen for, a file a language; `docs/speech.md` says how they get there.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config/config.ts'
import { LOCALES } from '../filings/filing.ts'
import { readKnowledge } from '../knowledge/knowledge-files.ts'
import type { RegionRow } from '../knowledge/region-names.ts'
import { regionTable } from '../knowledge/region-table.ts'
import { vocabularyTable } from '../knowledge/vocabulary.ts'
import { KNOWLEDGE } from './places.ts'

/** Writes `phone/vocabulary.<locale>.txt`; a house that runs does not read them. */
export async function buildVocabulary(dist: string): Promise<void> {
  const { services } = readKnowledge(KNOWLEDGE)
  const regions: RegionRow[] = JSON.parse(await regionTable())
  const { region } = readConfig()
  const dir = join(dist, 'phone')
  await mkdir(dir, { recursive: true })
  for (const locale of LOCALES) {
    const path = join(dir, `vocabulary.${locale}.txt`)
    await writeFile(`${path}.draft`, await vocabularyTable(services, locale, regions, region))
    await rename(`${path}.draft`, path)
  }
}
