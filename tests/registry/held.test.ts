// Whatever the editors' files would fetch, some invented citizen has: so that everybody can see it on one machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerSlot } from '../../functions/filings/answer-slot.ts'
import { filingsOf } from '../../functions/filings/registry/purposes.ts'
import {
  registryCertificate,
  registryMessage,
  registryReply,
  registryValue,
} from '../../functions/filings/registry/registry-api.ts'
import { loadReaders } from '../../functions/filings/slots/read-slot.ts'
import { CITIZENS, heldOn, SOURCES } from '../../functions/sandbox-agency/registry/citizens.ts'
import { type House, openHouse } from '../house.ts'

const NOW = Date.parse('2026-11-21T01:00:00Z')
let house: House
beforeAll(async () => {
  await loadReaders()
  house = await openHouse({ now: () => new Date(NOW) })
})
afterAll(() => house.close())

const filings = () => filingsOf(house.catalogue).filter(({ registry }) => registry)

test('what docs/agency-api.md shows of registers is what we say and read', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/agency-api.md'), 'utf8')
  const block = (kind: string): unknown =>
    JSON.parse(new RegExp(`^\`\`\`json ${kind}\\n(.*)\\n\`\`\`$`, 'm').exec(page)?.[1] ?? 'null')
  expect(registryMessage.parse(block('registry'))).toEqual(block('registry'))
  const { values, certificates } = registryReply.parse(block('registry-answer'))
  expect(Object.values(values).map((each) => registryValue.safeParse(each).success)).toEqual([true])
  expect(Object.values(certificates).map((each) => registryCertificate.safeParse(each).success)).toEqual([true])
})

test('every register that a filing names has somebody who keeps it, and every field and certificate somebody who has it', () => {
  expect(filings().length).toBeGreaterThan(2)
  const fields = filings().flatMap(({ slots }) => slots.flatMap((slot) => slot['fill-from'] ?? []))
  const registers = [...new Set(fields.map((field) => field.split('.')[0] ?? ''))].filter((each) => each !== 'portal')
  expect(registers.filter((each) => !SOURCES[each])).toEqual([])
  const own = fields.filter((field) => !field.startsWith('portal.'))
  expect(own.filter((field) => !CITIZENS.some(({ held }) => held[field]))).toEqual([])
  const papers = filings().flatMap(({ attachments }) => attachments.flatMap(({ certificate }) => certificate ?? []))
  expect(papers.filter((paper) => !CITIZENS.some(({ certificates }) => certificates.includes(paper)))).toEqual([])
})

test('what they have is such that the questions of these filings take it', () => {
  const reading = { locale: 'zh-CN', today: '2026-11-21', places: house.catalogue.places } as const
  const refused = filings().flatMap(({ service, slots }) =>
    slots.flatMap((slot) => {
      const found = CITIZENS.flatMap(({ held }) => held[slot['fill-from'] ?? ''] ?? [])
      const taken = found.filter((value) => answerSlot(slot, heldOn(value, NOW), {}, reading).ok)
      return found.length > 0 && taken.length === 0 ? [`${service}.${slot.id}`] : []
    }),
  )
  expect(refused).toEqual([])
})
