// The invented citizens of this machine and what the sandbox registers hold of them: nobody here exists.
import type { Words } from '../../filings/filing.ts'

export interface Citizen {
  name: string
  /** Synthetic: the place and the day are real, the check digit fits, and it was never given out for anybody. */
  residentId: string
  mobile: string
  /** What one chooses them for. */
  about: Words
  /** By `register.field`; a day may be `today+30d`. */
  held: Record<string, string>
  /** Ids of the certificates there are. */
  certificates: string[]
}

/** Who keeps each register, as citizens are told. */
export const SOURCES: Record<string, Words> = {
  population: { 'zh-CN': '公安人口库', en: 'the police population register' },
  'social-insurance': { 'zh-CN': '社保信息库', en: 'the social insurance register' },
  'medical-insurance': { 'zh-CN': '医保信息库', en: 'the medical insurance register' },
  'provident-fund': { 'zh-CN': '公积金信息库', en: 'the housing provident fund register' },
  enterprise: { 'zh-CN': '市场监管登记库', en: 'the business register' },
  disability: { 'zh-CN': '残疾人信息库', en: 'the register of people with disabilities' },
  certificates: { 'zh-CN': '电子证照库', en: 'the register of e-certificates' },
}

export const CITIZENS: Citizen[] = [
  {
    name: '李小芳',
    residentId: '510202200001010025',
    mobile: '13800138000',
    about: { 'zh-CN': '二十六岁，刚生了孩子', en: '26, has just had a baby' },
    held: {
      'population.name': '李小芳',
      'population.resident-id': '510202200001010025',
      'population.birth-date': '2000-01-01',
      'population.hukou-region': '371102',
      'population.address': '山东省日照市东港区幸福路1号',
      'social-insurance.insured-region': '371100',
      'social-insurance.last-region': '371100',
      'medical-insurance.insured-region': '371100',
      'provident-fund.last-region': '371100',
      'enterprise.credit-code': '91371100MA3C000034',
      'enterprise.name': '日照市幸福小吃店',
    },
    certificates: [
      'id-card',
      'hukou-booklet',
      'marriage-certificate',
      'birth-certificate',
      'social-security-card',
      'business-licence',
    ],
  },
  {
    name: '王小明',
    residentId: '510202200001010017',
    mobile: '13900139000',
    about: { 'zh-CN': '二十六岁，在外地上班', en: '26, works in another province' },
    held: {
      'population.name': '王小明',
      'population.resident-id': '510202200001010017',
      'population.birth-date': '2000-01-01',
      'population.hukou-region': '370102',
      'population.address': '山东省济南市历下区泉城路1号',
      'social-insurance.insured-region': '371100',
      'social-insurance.last-region': '370100',
      'medical-insurance.insured-region': '371100',
      'provident-fund.last-region': '370100',
      'disability.grade': 'second',
    },
    certificates: ['id-card', 'hukou-booklet', 'residence-permit', 'social-security-card', 'disability-certificate'],
  },
  {
    name: '王建国',
    // The number says 1900: synthetic ones of an old man are not to be had otherwise.
    residentId: '11010119000101009X',
    mobile: '13700137000',
    about: { 'zh-CN': '高龄老人，领养老金', en: 'very old, draws a pension' },
    held: {
      'population.name': '王建国',
      'population.resident-id': '11010119000101009X',
      'population.birth-date': '1900-01-01',
      'population.hukou-region': '371102',
      'population.address': '山东省日照市东港区海曲路1号',
      'social-insurance.insured-region': '371100',
      'social-insurance.certified-until': 'today+200d',
    },
    certificates: ['id-card', 'hukou-booklet', 'social-security-card', 'senior-card'],
  },
]

/** A day of China reckoned from `now` (milliseconds since 1970); anything else as it stands. */
export function heldOn(written: string, now: number): string {
  const [, sign = '+', days] = /^today([+-])(\d+)d$/.exec(written) ?? []
  return days === undefined ? written : dayOf(now + Number(`${sign}${days}`) * DAY_MS)
}

/** The day before: what a register tells was taken down at night. */
export function asOf(now: number): string {
  return dayOf(now - DAY_MS)
}

const DAY_MS = 24 * 3600_000
const CHINA_MS = 8 * 3600_000

function dayOf(at: number): string {
  return new Date(at + CHINA_MS).toISOString().slice(0, 10)
}
