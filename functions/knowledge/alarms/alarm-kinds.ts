// The kinds of turns that are learnt from `alarms.yaml`, in the order in which the published file has them.
import { EMERGENCY_PHONES, type EmergencyKind } from '../../safety/emergencies.ts'
import type { GuardedKind } from '../../safety/guard-turn.ts'

export const EMERGENCY_KINDS = Object.keys(EMERGENCY_PHONES) as EmergencyKind[]

/** Kinds of `guardTurn` that are learnt too; the others are too few, or too well known to the rules. */
export const LEARNT_WISHES = ['advice', 'other-people', 'unlawful'] as const satisfies GuardedKind[]
export type LearntWish = (typeof LEARNT_WISHES)[number]
