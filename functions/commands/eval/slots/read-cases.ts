// Reads a file of slot rows, each by the shape that its keys show.
import * as z from 'zod/mini'
import { readRows, rowFaults, shortened } from '../read-rows.ts'
import { DIALOGUE_ROWS, UTTERANCE_ROWS } from './dialogue-rows.ts'
import { ENTITY_ROWS } from './entity-rows.ts'
import { PLACE_ROWS } from './place-rows.ts'
import type { LeftOut, SlotCase } from './slot-case.ts'
import { FIELD_ROWS, VALUE_ROWS } from './value-rows.ts'

/** The first whose keys all stand in the row: a dialogue act may have a `type` of its own. */
const SHAPES = [DIALOGUE_ROWS, UTTERANCE_ROWS, ENTITY_ROWS, FIELD_ROWS, VALUE_ROWS, PLACE_ROWS]

/** Each with the keys that show it, for whoever writes rows. */
export const KNOWN_SHAPES = SHAPES.map(({ keys }) => keys.join(' and ')).join('; ')

/** @throws Error that names each broken row: `file:line: what is wrong, what to write`; or that there is none */
export function readCases(path: string): (SlotCase | LeftOut)[] {
  const faults: string[] = []
  const cases = readRows(path, z.looseObject({})).flatMap(({ line, value }): (SlotCase | LeftOut)[] => {
    const shape = SHAPES.find(({ keys }) => keys.every((key) => key in value))
    if (!shape) return [{ leftOut: 'a row of no shape that is known' }]
    try {
      return shape.cases(value)
    } catch (error) {
      if (!(error instanceof z.core.$ZodError)) throw error
      faults.push(...rowFaults(error, z.unknown(), value, { file: path, line }))
      return []
    }
  })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  return cases
}
