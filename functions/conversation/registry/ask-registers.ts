// One request to the registers, under the consent of this filing at this moment.
import type { NoAnswer, RegistryAnswer, RegistryRequest } from '../../filings/registry/registry.ts'
import type { Context } from '../context.ts'
import type { Standing } from '../standing.ts'

/** @param who the one who signed in; nobody else's data are ever asked for */
export async function askRegisters(
  wanted: Pick<RegistryRequest, 'fields' | 'certificates'>,
  { filing, reference }: { filing: Standing['filing']; reference: string },
  { residentId, name }: { residentId: string; name?: string },
  { registry, now }: Context,
): Promise<RegistryAnswer | NoAnswer> {
  if (!filing.registry || !registry) return 'down'
  return registry({
    ...wanted,
    purpose: filing.registry.purpose,
    consent: { filing: reference, at: now },
    who: { residentId, ...(name && { name }) },
  })
}
