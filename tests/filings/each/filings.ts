// The filings that tests go through: all that are published and go to an agency.
import type { Filing } from '../../../functions/filings/filing.ts'
import type { Catalogue } from '../../../functions/knowledge/catalogue.ts'

/** What the house was asked to file from the beginning; more may come without a line of code. */
export const SERVICES = [
  'newborn-birth',
  'cross-province-medical',
  'residence-permit',
  'provident-fund-transfer',
  'pension-transfer',
  'social-security-card',
  'e-social-security-card',
  'benefit-certification',
  'flexible-employment-insurance',
  'work-injury',
  'unemployment-benefit',
  'senior-benefits',
  'disability-subsidies',
  'elder-emergency-call',
  'industrial-production-licence',
  'business-start-up',
  'public-suggestions',
  'hotline-12345',
  'village-services',
]

/** Without the self-checks, which end with an answer and send nothing. */
export function filingsOf(catalogue: Catalogue): Filing[] {
  return catalogue
    .services('zh-CN')
    .flatMap(({ service }) => catalogue.filing(service) ?? [])
    .filter(({ agencies }) => agencies.length > 0)
}
