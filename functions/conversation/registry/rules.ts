// What a turn needs of registers, all in one chunk: few conversations sign in.
import { registrySlot } from '../../filings/registry/registry-slot.ts'
import { canFetch } from './can-fetch.ts'
import { withOffer } from './may-fetch.ts'
import { withoutFetched } from './without-fetched.ts'

export const RULES = { canFetch, registrySlot, withOffer, withoutFetched }
