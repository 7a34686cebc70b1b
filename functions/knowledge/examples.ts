// Reads `examples.yaml`: questions and short dialogues that must find this guide, and which part of it.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { examplesFile } from './file-schemas.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'
import type * as z from 'zod/mini'
import type { Fault } from './fault.ts'

/** `facet` is the part of this guide that must answer; in a dialogue each turn rests on those before it. */
export type Examples = z.output<typeof examplesFile>

/** @param dir the knowledge folder; `id` is the service's folder in it. */
export function readExamples(dir: string, id: string): { examples?: Examples; faults: Fault[] } {
  const path = join(dir, id, 'examples.yaml')
  const read = readExamplesFile(existsSync(path) ? readFileSync(path, 'utf8') : undefined, `${basename(dir)}/${id}`)
  return { faults: read.faults, ...(read.value && { examples: read.value }) }
}

/** The same from text already read; `undefined` when there is no such file. */
export function readExamplesFile(text: string | undefined, folder: string): YamlFile<Examples> {
  const file = `${folder}/examples.yaml`
  if (text !== undefined) return readYaml(text, examplesFile, { file })
  const write = 'write questions that must find this guide: questions: { zh-CN: [{ ask: …, facet: fee }], en: […] }'
  return { file, faults: [{ file, line: 1, what: 'the file is missing', write }], lineOf: () => 1 }
}
