// Opens a house of its own for an evaluation: the guides of this checkout, published now, and nothing kept.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../config/config.ts'
import { type Examples, readExamples } from '../../knowledge/examples.ts'
import { tellFault } from '../../knowledge/fault.ts'
import { readKnowledge } from '../../knowledge/knowledge-files.ts'
import { publish } from '../../knowledge/publish.ts'
import { type House, wire } from '../../wire.ts'
import { KNOWLEDGE } from '../places.ts'

/**
 * Settings of the environment do not reach it: it is measured without a model, wherever it runs.
 * @param work is handed the examples of each service, by id
 * @throws Error naming the faults when a guide or its examples are broken
 */
export async function withExamples<T>(work: (house: House, examples: Map<string, Examples>) => Promise<T>): Promise<T> {
  const { services, elsewhere, alarms, faults } = readKnowledge(KNOWLEDGE)
  const read = services.map(({ id }) => ({ id, ...readExamples(KNOWLEDGE, id) }))
  const told = [...faults, ...read.flatMap((one) => one.faults)].map(tellFault)
  if (told.length > 0) throw new Error(told.join('\n'))
  const examples = new Map(read.flatMap(({ id, examples: own }) => (own ? [[id, own]] : [])))
  const folder = await mkdtemp(join(tmpdir(), 'bangban-eval-'))
  try {
    await publish(services, join(folder, 'knowledge'), { ...(elsewhere && { elsewhere }), ...(alarms && { alarms }) })
    const house = await wire(readConfig({ BANGBAN_DATA_DIR: join(folder, 'data') }), folder, (line) =>
      process.stderr.write(`${line}\n`),
    )
    try {
      return await work(house, examples)
    } finally {
      await house.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
