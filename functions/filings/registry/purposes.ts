// What each purpose may ask registers for: the fields and certificates that filings of this purpose name, and no others.
import type { Filing } from '../filing.ts'

export interface Purpose {
  fields: string[]
  certificates: string[]
}

/** Undefined for a purpose that no filing has. */
export function purposeOf(purpose: string, filings: Filing[]): Purpose | undefined {
  const own = filings.filter(({ registry }) => registry?.purpose === purpose)
  if (own.length === 0) return undefined
  return {
    fields: own.flatMap(({ slots }) => slots.flatMap((slot) => slot['fill-from'] ?? [])),
    certificates: own.flatMap(({ attachments }) => attachments.flatMap(({ certificate }) => certificate ?? [])),
  }
}

/** All filings of a catalogue. */
export function filingsOf(catalogue: {
  services(locale: 'zh-CN'): { service: string }[]
  filing(service: string): Filing | undefined
}): Filing[] {
  return catalogue.services('zh-CN').flatMap(({ service }) => catalogue.filing(service) ?? [])
}
