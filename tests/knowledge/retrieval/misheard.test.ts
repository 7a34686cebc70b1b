// Misheard and mistyped words find their guide by sound or spelling, and never change what was well heard.
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import type { Service } from '../../../functions/knowledge/guide.ts'
import { nearSound, partsApart } from '../../../functions/knowledge/near-sound.ts'
import { published, SERVICES } from './services.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())

/** `service → words it was taken for`; the service in brackets where it was asked back, `none` where nothing was found. */
function heard(query: string): string {
  const { how, candidates, heard: words = [] } = catalogue.find(query)
  if (how === 'none') return 'none'
  const services = candidates.map(({ service }) => service)
  return `${how === 'sure' ? services[0] : `(${services.join(' ')})`} → ${words.join(' ')}`
}

describe('The pairs that recognisers mix up', () => {
  it.each([
    ['公商人定要多久', 'work-injury → 工伤认定'],
    ['工商认定要多久', 'work-injury → '],
    ['失叶金怎么领', 'unemployment-benefit → 失业金'],
    ['实业金怎么领', 'unemployment-benefit → '],
    ['失叶保险金能领几个月', 'unemployment-benefit → 失业保险金'],
    ['居民一保怎么交', 'medical-insurance-enrolment → 居民医保'],
    ['跨省异地就医被案', 'cross-province-medical → 跨省异地就医备案'],
    ['射保卡坏了', 'social-security-card → 社保卡'],
    ['地保怎么申请', 'minimum-living → 低保'],
    ['居祝政要什么材料', 'residence-permit → 居住证'],
    ['出生一学正明补办', 'newborn-birth → 出生医学证明'],
    ['深份证丢了去哪补', 'id-card → 身份证'],
  ])('%s', (query, wanted) => expect(heard(query)).toBe(wanted))
})

describe('Near sounds', () => {
  it.each([
    ['胡口签移怎么办', 'household-registration → 户口迁移'],
    ['胡照丢了怎么办', 'passport → 护照'],
    ['职业技能陪训报名', 'skills-training → 职业技能培训'],
    ['电子正造在哪里看', 'e-certificates → 电子证照'],
    ['发律援助要钱吗', 'legal-aid → 法律援助'],
    ['灵活旧业自己交社保', 'flexible-employment-insurance → 灵活就业'],
    ['请问公足房怎么申请', 'public-rental-housing → 公租房'],
    ['生育斤贴多久到账', 'maternity-allowance → 生育津贴'],
    ['離昏冷淨期多久', 'divorce-registration → 离婚冷静期'],
  ])('%s', (query, wanted) => expect(heard(query)).toBe(wanted))

  it.each([
    ['na', 'la'],
    ['hui', 'fei'],
    ['hu', 'fu'],
    ['hong', 'feng'],
    ['re', 'le'],
    ['zhang', 'zan'],
    ['shi', 'si'],
    ['chun', 'cun'],
    ['ying', 'yin'],
  ])('%s is heard for %s', (one, other) => expect(nearSound(one)).toBe(nearSound(other)))

  it.each([
    ['ba', 'pa'],
    ['zhi', 'ji'],
    ['gong', 'kong'],
    ['en', 'an'],
  ])('%s is not heard for %s', (one, other) => expect(nearSound(one)).not.toBe(nearSound(other)))

  it('counts the parts in which two differ', () =>
    expect([partsApart('shi', 'shi'), partsApart('shi', 'si'), partsApart('zhang', 'zan')]).toEqual([0, 1, 2]))
})

describe('What is asked for is heard too, and goes without saying', () => {
  it.each([
    ['护照要带啥才料', 'materials'],
    ['居住证要多少前', 'fee'],
    ['社保卡补办刘程', 'how'],
  ])('%s', (query, facet) => {
    const found = catalogue.find(query)
    expect([found.how, found.facets[0], found.heard]).toEqual(['sure', facet, undefined])
  })
})

describe('English words one letter wrong', () => {
  it.each([
    ['how do I renew my passprot', 'passport → passport'],
    ['rezidence permit documents', 'residence-permit → residence'],
    ['rural penssion for farmers', 'pension-residents → pension'],
    ['marrage registration', 'marriage-registration → marriage'],
    ['lost my social securty card', 'social-security-card → security'],
    ['unemploymnet benefit', 'unemployment-benefit → unemployment'],
  ])('%s', (query, wanted) => expect(heard(query)).toBe(wanted))

  it.each(['how do I pass a sport exam', 'what is tension', 'marmalade recipe', 'my password is not accented'])(
    '%s stays as it is',
    (query) => expect(catalogue.find(query).heard).toBeUndefined(),
  )
})

describe('A word of two services is asked back', () => {
  it('two names that sound the same', async () => {
    const open = await published(['渔船证', '鱼传证'].map((title, i) => called(title, `boat-${i}`)))
    try {
      expect(open.catalogue.find('渔船证怎么办')).toMatchObject({ how: 'sure', candidates: [{ service: 'boat-0' }] })
      const { how, candidates } = open.catalogue.find('于船证怎么办')
      expect([how, ...candidates.map(({ service }) => service)]).toEqual(['several', 'boat-0', 'boat-1'])
    } finally {
      open.end()
    }
  })
})

function called(title: string, id: string): Service {
  const [service] = SERVICES
  if (!service) throw new Error('There is no service to take as a pattern')
  const guide = { ...service.guides['zh-CN'], service: id, title, aliases: [], phrases: [] }
  return { ...service, id, guides: { ...service.guides, 'zh-CN': guide } }
}

describe('A name that is a word itself stays', () => {
  it('个体工商户怎么注销', () => expect(heard('个体工商户怎么注销')).toBe('individual-business → '))
})

describe('What sounds alike is a person', () => {
  it.each([
    ['人公', '人工', true],
    ['认工', '人工', true],
    ['真仁', '真人', true],
    ['人民', '人工', false],
    ['人', '人工', false],
  ])('%s for %s: %s', (one, other, alike) => expect(catalogue.soundsAs(one, other)).toBe(alike))
})

describe('Ordinary talk that sounds a little like a guide is not taken for it', () => {
  it.each(
    `我喜欢吃火锅 他家的地址给我一下 这个果实有什么特点 影响过势的因素 我爸流口水了 弟弟今年十岁 同事打电话来
医院里的饭好吃吗 下议院的议员怎么产生 核融合会产生什么 车站附近有宾馆吗 建炎三年收复了哪里
今天的晚霞真好看 电影票在哪买 羽毛球拍怎么选 帮我订一张机票 这首歌是谁唱的 下周会下雨吗 护士说要多喝水 推荐一家川菜馆
手表不走了怎么修 火车晚点了 猎枪证咋办 会计证咋考 数学题不会做 小猫不吃饭 自行车链条掉了 咖啡怎么冲 长城有多长 三国演义谁写的`.split(
      /\s+/u,
    ),
  )('%s', (query) => expect(catalogue.find(query).heard).toBeUndefined())
})
