// What people ask of the real guides in other words than theirs: found, told apart, or honestly said not to be there.
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { facetWords } from '../../../functions/knowledge/facet-words.ts'
import { languageOf } from '../../../functions/knowledge/terms.ts'
import type { FindOptions } from '../../../functions/knowledge/find.ts'
import { TIMED, workOf } from '../../timed.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())

/** `service facet ?question`, `service unsaid`, the services joined by `|` for several, or `none`. */
function said(query: string, options?: FindOptions): string {
  const { how, candidates, facets, question, unsaid } = catalogue.find(query, options)
  if (how === 'none') return 'none'
  const services = candidates.map(({ service }) => service).sort()
  const about = how === 'several' ? services.join('|') : (candidates[0]?.service ?? '')
  // A second heading that may have been meant as well is told after the first; where two are asked for, both are wanted.
  const told = facets.slice(0, Math.max(1, facetWords(query, languageOf(query) ?? 'zh-CN').length))
  return [about, ...told, ...(question ? [`?${question.question}`] : []), ...(unsaid ? ['unsaid'] : [])].join(' ')
}

/** As much of it as is wanted: where no heading is, any will do. */
function asWanted(query: string, wanted: string): string {
  return said(query).split(' ').slice(0, wanted.split(' ').length).join(' ')
}

const inFocus = (service: string): FindOptions => ({ focus: { service } })

describe('Whoever asks whether they may have it is told who may', () => {
  it.each([
    ['I am a US citizen, can I get a Chinese ID card?', 'id-card who'],
    ["I'm a foreigner in Shanghai, can I get a residence permit?", 'residence-permit who'],
    ['外国人能办居住证吗', 'residence-permit who'],
    ['外国人能领居住证吗', 'residence-permit who'],
    ['can my daughter get an ID card', 'id-card ?Can a child have an ID card?'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))
})

describe('The family alone is evidence of nothing', () => {
  it('我爸在北京住院了没备案能报销吗', () =>
    expect(said('我爸在北京住院了没备案能报销吗')).toBe('cross-province-medical pitfalls'))

  it.each(['明儿个要坐火车去看孙子呢', '谢谢你啊闺女', '我闺女真孝顺', 'my son is very kind'])(
    '%s, after an answer about ID cards',
    (query) => expect(said(query, inFocus('id-card'))).toBe('none'),
  )

  it.each(['小孩能办吗', '那我儿子呢'])('but %s asks about the child', (query) =>
    expect(said(query, inFocus('id-card'))).toBe('id-card ?小孩能办身份证吗？'),
  )
})

describe('A common question is known by what it asks', () => {
  it.each([
    ['身份证能用几年', 'id-card ?身份证能用多少年？'],
    ['身份证有效期多长', 'id-card ?身份证能用多少年？'],
    ['How long is my ID card valid?', 'id-card ?How many years is an ID card valid?'],
    ['居住证有什么用', 'residence-permit ?有居住证能办哪些事？'],
    ['居住证要签注吗', 'residence-permit ?居住证能用几年，要签注吗？'],
    ['how long is a residence permit valid', 'residence-permit ?How long is the permit valid, and must I renew it?'],
    ['急诊没备案咋办', 'cross-province-medical ?在外省突发急病没备案怎么办'],
    ['我能替我奶奶备案吗', 'cross-province-medical ?我能替我妈备案吗'],
    ['临时身份证多久下来', 'id-card ?临时身份证怎么办，多久能拿到？'],
    ['how long does a temporary ID card take', 'id-card ?How do I get a temporary ID card, and how long does it take?'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))

  it.each([
    ['身份证多久下来', 'id-card time'],
    ['临时身份证收费吗', 'id-card fee'],
    ['how long does it take to renew an expired ID card', 'id-card time'],
    ['异地就医备案有效期多长', 'cross-province-medical time'],
    ['我的身份证有效期快到了咋办', 'id-card how'],
    ['is my ID card valid abroad', 'id-card unsaid'],
    ['身份证到期，能叫别人替他去不', 'id-card ?能让别人替我去吗？'],
    ['does 12345 record my call', 'hotline-12345'],
  ])('and %s asks another', (query, wanted) => expect(asWanted(query, wanted)).toBe(wanted))
})

describe('A short follow-up whose words stand in the guide in focus belongs to it', () => {
  it.each([
    ['id-card', '我能不能让儿子去', 'id-card ?能让别人替我去吗？'],
    ['id-card', 'can my son go for me', 'id-card ?Can someone else go for me?'],
    ['residence-permit', '办了有啥用', 'residence-permit ?有居住证能办哪些事？'],
    ['residence-permit', '去哪旮沓办', 'residence-permit where'],
    ['hotline-12345', '能匿名吗', 'hotline-12345 ?投诉了，对方会知道我的名字吗'],
    ['hotline-12345', '多久给我回复', 'hotline-12345 time'],
    ['cross-province-medical', '微信上能办吗', 'cross-province-medical how'],
    [
      'cross-province-medical',
      '门诊慢性病能直接结算吗',
      'cross-province-medical ?高血压、糖尿病这样的慢性病，门诊拿药在外省能报吗',
    ],
  ])('%s: %s', (service, query, wanted) => expect(said(query, inFocus(service))).toBe(wanted))

  it('and what fits several of the services just offered asks between them again', () => {
    expect(said('丢了', { among: ['id-card', 'residence-permit'] })).toBe('id-card|residence-permit')
    expect(said('丢了', { among: ['residence-permit', 'hotline-12345'] })).toBe('residence-permit ?居住证丢了怎么办？')
    expect(said('红烧肉', { among: ['id-card', 'residence-permit'] })).toBe('none')
  })
})

describe('What the guide does not say is not answered with how to apply', () => {
  it.each([
    ['身份证能贷款吗', 'id-card unsaid'],
    ['身份证可以当会员卡用吗', 'id-card unsaid'],
    ['居住证能买房吗', 'residence-permit unsaid'],
    ['临时身份证能用多久', 'id-card unsaid'],
    ['can I use my ID card to vote', 'id-card unsaid'],
    ['12345能报警吗', 'hotline-12345 pitfalls'],
    ['身份证', 'id-card'],
    ['钱包叫人偷了，身份证能补吗', 'id-card'],
  ])('%s', (query, wanted) => expect(asWanted(query, wanted)).toBe(wanted))
})

describe('Fifty services side by side', () => {
  it.each([
    ['身份证可以当护照用吗', 'id-card|passport'],
    ['社保卡丢了怎么办', 'social-security-card ?社保卡丢了怎么办？'],
    ['电子社保卡咋弄', 'e-social-security-card how'],
    ['结婚证要带什么', 'marriage-registration materials'],
    ['老年证在哪办', 'senior-benefits where'],
    ['公积金能取出来吗', 'provident-fund-withdrawal'],
    ['公积金转移要带啥', 'provident-fund-transfer materials'],
    ['开公司要几天', 'business-start-up time'],
    ['摆摊要办证吗', 'individual-business ?摆地摊、摆摊要办证吗？'],
    ['我是外地人要办啥证', 'residence-permit'],
    ['给孩子办证', 'id-card|newborn-birth|residence-permit'],
    ['我在广州给闺女带孩子，老家的医保在这看病管用不', 'cross-province-medical'],
    ['老了领养老金要刷脸吗', 'benefit-certification'],
  ])('%s', (query, wanted) => expect(asWanted(query, wanted)).toBe(wanted))
})

describe('A question word is read by what it asks', () => {
  it.each([
    ['养老金资格认证咋办', 'benefit-certification how'],
    ['工伤住院费谁出', 'work-injury ?工伤的住院费谁出'],
    ['工伤的药费谁掏', 'work-injury fee'],
    ['娃的户口跟谁', 'newborn-birth ?孩子户口跟谁走，跟爸爸还是跟妈妈？'],
    ['工伤跟谁说', 'work-injury where'],
    ['灵活就业参保要啥条件', 'flexible-employment-insurance who'],
    ['公积金转移要好久才到账', 'provident-fund-transfer time'],
    ['补身份证得花几个钱', 'id-card fee'],
    ['养老金认证有没有时间限制', 'benefit-certification time'],
    ['what is the deadline to report a work injury', 'work-injury time'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))
})

describe('Traditional characters are read as simplified ones', () => {
  it.each([
    ['請問身份證遺失怎麼補', 'id-card how'],
    ['居住證要帶什麼', 'residence-permit materials'],
    ['異地就醫備案', 'cross-province-medical'],
    ['身份證丟了要登報嗎', 'id-card ?身份证丢了要先登报吗？'],
    ['半夜打投訴電話有人接嗎', 'hotline-12345 ?半夜打12345有人接吗'],
  ])('%s', (query, wanted) => expect(said(query)).toBe(wanted))
})

it('A very long question takes no longer than a short one by much', TIMED, () => {
  const long = '一'.repeat(1000)
  said(long, inFocus('id-card'))
  const times = Array.from({ length: 5 }, () => workOf(() => said(long, inFocus('id-card'))))
  expect(Math.min(...times)).toBeLessThan(20)
})

describe('Papers and services that have no guide yet are not answered from another guide', () => {
  it.each([
    '劳动合同要带什么',
    '租房合同去哪办',
    '学生证去哪办',
    '银行卡丢了怎么补',
    '狗证要带什么',
    '收养登记怎么办',
    '采矿许可怎么申请',
    '导游证在哪办',
    '医师资格证丢了怎么补',
    'what do I need for a fishing licence',
    'how do I adopt a child',
    'how do I register a car',
  ])('%s', (query) => {
    expect(said(query)).toBe('none')
  })
})
