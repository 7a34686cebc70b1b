// What registers hold already, asked for one filing after its citizen agreed: the port.
import type { Origin } from '../filing.ts'

export interface RegistryRequest {
  /** `registry.purpose` of the filing: a register answers for the purposes it knows. */
  purpose: string
  /** What the citizen agreed to: the number of the filing, and when (milliseconds since 1970). */
  consent: { filing: string; at: number }
  /** Whose data: always of the one who has shown who they are, of nobody else. */
  who: { residentId: string; name?: string }
  /** `register.field`, only what this filing asks for. */
  fields: string[]
  /** Ids of electronic certificates that may stand in for papers. */
  certificates: string[]
}

export interface RegistryAnswer {
  /** What is held, by `register.field`; what is not held is not there, and no error. */
  values: Record<string, { value: string; from: Origin }>
  /** The certificate's own number, by what was asked for. */
  certificates: Record<string, { certificate: string; from: Origin }>
}

/** Neither is an error: who gets no answer asks the citizen. */
export type NoAnswer = 'refused' | 'down'

/** Never throws. */
export type Registry = (request: RegistryRequest) => Promise<RegistryAnswer | NoAnswer>
