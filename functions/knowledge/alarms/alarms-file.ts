// Reads `alarms.yaml`: cries for help and wishes that are declined, by kind, and what only sounds like them.
import * as z from 'zod/mini'
import type { EmergencyKind } from '../../safety/emergencies.ts'
import { sentences } from '../asked/asked-file.ts'
import type { LearntWish } from './alarm-kinds.ts'

const both = z
  .exactOptional(z.strictObject({ 'zh-CN': sentences, en: sentences }))
  .check(z.describe('sentences under "zh-CN:" and under "en:"'))

export const alarmsFile = z.strictObject({
  fire: both,
  gas: both,
  rescue: both,
  traffic: both,
  violence: both,
  police: both,
  medical: both,
  suicide: both,
  danger: both,
  fraud: both,
  advice: both,
  'other-people': both,
  unlawful: both,
  calm: both,
} satisfies Record<EmergencyKind | LearntWish | 'calm', typeof both>)

/** By kind and language. `calm`: none of the other kinds, however it sounds. */
export type Alarms = z.output<typeof alarmsFile>
