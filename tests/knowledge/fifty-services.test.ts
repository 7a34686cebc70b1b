// The fifty services of the house are there, sound, sourced, and say that no authority has reviewed them.
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { factIdsIn } from '../../functions/knowledge/facts.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { resolveGuide } from '../../functions/knowledge/resolve-guide.ts'

const SERVICES = `
newborn-birth childcare-subsidy id-card household-registration residence-permit passport marriage-registration
divorce-registration driving-licence e-certificates
e-social-security-card social-security-card flexible-employment-insurance pension-residents pension-transfer
benefit-certification retirement unemployment-benefit work-injury maternity-allowance skills-training
medical-insurance-code medical-insurance-enrolment cross-province-medical internet-hospital
provident-fund-withdrawal provident-fund-transfer public-rental-housing real-estate
senior-benefits disability-subsidies minimum-living elder-emergency-call death-affairs legal-aid
school-enrolment smart-education
business-start-up individual-business food-business-licence industrial-production-licence individual-income-tax
rural-e-commerce
hotline-12345 public-suggestions village-services community-notices service-hall court-e-filing cable-tv`
  .trim()
  .split(/\s+/)
const LOCALES = ['zh-CN', 'en'] as const

const { services, faults } = readKnowledge(join(import.meta.dirname, '../../knowledge'))

test('they are these fifty, and the linter finds nothing in them', () => {
  expect(services.map(({ id }) => id)).toEqual(SERVICES.toSorted())
  expect(faults).toEqual([])
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('has a source for every figure, in both languages the same', () => {
    const known = LOCALES.map((locale) => service.guides[locale].sources.map(({ id }) => id))
    const rows = [...service.facts, ...Object.values(service.regions).flatMap((place) => place.facts)]
    expect(rows.filter(({ source }) => !known.every((ids) => ids.includes(source)))).toEqual([])
    const [chinese, english] = LOCALES.map((locale) =>
      service.guides[locale].sections.flatMap(({ text }) => factIdsIn(text)),
    )
    expect(new Set(english)).toEqual(new Set(chinese))
  })

  it('shows no figure that is not firm', () => {
    const unsure = service.facts.filter(({ firm }) => !firm).map(({ id }) => id)
    for (const locale of LOCALES) {
      const named = service.guides[locale].sections.flatMap(({ text, question = '' }) => factIdsIn(text + question))
      expect(named.filter((id) => unsure.includes(id))).toEqual([])
    }
  })

  it('stands under a topic, leads on, and says that it is a sample', () => {
    for (const locale of LOCALES) {
      const { topic, decidedBy, related, phrases } = service.guides[locale]
      expect(topic).toBeDefined()
      expect(decidedBy).toBeDefined()
      expect(related.length).toBeGreaterThanOrEqual(3)
      expect(phrases.length).toBeGreaterThanOrEqual(8)
      expect(resolveGuide(service, locale).reviewed).toBe(false)
    }
  })
})

test('the newborn case of Rizhao belongs to Rizhao alone', () => {
  const newborn = services.find(({ id }) => id === 'newborn-birth')!
  const offices = (region?: string) =>
    resolveGuide(newborn, 'zh-CN', region).sections.filter(({ text }) => text.includes('8 个部门')).length
  expect([offices('371100'), offices('371102'), offices('371102001001')]).toEqual([1, 1, 1])
  expect([offices(), offices('370000'), offices('370200'), offices('310000'), offices('440000')]).toEqual([
    0, 0, 0, 0, 0,
  ])
})
