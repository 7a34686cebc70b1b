// Five small invented services that the retrieval tests publish and search.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locale } from '../../../functions/filings/filing.ts'
import { type Catalogue, openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import type { Facet, Guide, Service } from '../../../functions/knowledge/guide.ts'
import { publish } from '../../../functions/knowledge/publish.ts'

interface Written {
  title: string
  aliases: string[]
  phrases: string[]
  sections: Partial<Record<Exclude<Facet, 'faq'>, string>>
  faq?: [question: string, text: string][]
}

export const SERVICES: Service[] = [
  service('fishing-licence', {
    'zh-CN': {
      title: '钓鱼证',
      aliases: ['垂钓证', '钓鱼许可证'],
      phrases: ['在水库钓鱼要办证吗', '钓鱼证丢了怎么补', '河边钓鱼要不要证'],
      sections: {
        who: '满十六周岁的人可以办。',
        materials: '带身份证和一张照片。',
        how: '在小程序上填表。',
        time: '当场拿到。',
        fee: '每年{fee}。',
        where: '去水务局窗口。',
        pitfalls: '禁渔期不能钓。',
      },
      faq: [
        ['小孩能跟着大人一起钓吗', '可以，不用另外办证。'],
        ['禁渔期是几月', '每年四月到七月。'],
      ],
    },
    en: {
      title: 'Fishing licence',
      aliases: ['angling permit', 'rod licence'],
      phrases: ['do I need a licence to fish in the reservoir', 'I lost my fishing licence'],
      sections: {
        who: 'Anyone over sixteen.',
        materials: 'Your ID and one photo.',
        how: 'Fill in the form in the app.',
        time: 'You get it at once.',
        fee: 'It costs {fee} a year.',
        where: 'The water office.',
        pitfalls: 'No fishing in the closed season.',
      },
      faq: [['Can children fish along with an adult?', 'Yes, without a licence of their own.']],
    },
  }),
  service('dog-registration', {
    'zh-CN': {
      title: '养犬登记',
      aliases: ['狗证', '犬证', '养狗登记'],
      phrases: ['养狗要办什么证', '我家狗子上户口', '狗证年检过期了'],
      sections: {
        who: '本市住户可以办。',
        materials: '带狗的疫苗本和房产证。',
        how: '先打狂犬疫苗，再去登记。',
        time: '五个工作日。',
        fee: '免费。',
        where: '去派出所。',
        pitfalls: '遛狗要牵绳，不然会罚款。',
      },
      faq: [['大型犬能养吗', '市区不能养大型犬。']],
    },
    en: {
      title: 'Dog registration',
      aliases: ['dog licence', 'register a dog'],
      phrases: ['I just got a puppy what papers do I need', 'my dog licence has expired'],
      sections: {
        who: 'Anyone who lives in the city.',
        materials: 'The vaccination booklet of your dog.',
        how: 'Vaccinate the dog first, then register it.',
        time: 'Five working days.',
        fee: 'Free.',
        where: 'The police station.',
        pitfalls: 'Keep the dog on a lead or pay a fine.',
      },
      faq: [['May I keep a large dog?', 'Not within the city.']],
    },
  }),
  service('library-card', {
    'zh-CN': {
      title: '借书证',
      aliases: ['图书馆借书证', '读者证'],
      phrases: ['去图书馆借书要办证吗', '借书证押金怎么退'],
      sections: {
        who: '人人可以办。',
        materials: '带身份证。',
        how: '在图书馆机器上办。',
        time: '当场拿到。',
        fee: '押金一百元，退证时还。',
        where: '图书馆服务台。',
      },
    },
    en: {
      title: 'Library card',
      aliases: ["reader's card"],
      phrases: ['how do I borrow books', 'get my library deposit back'],
      sections: {
        who: 'Everyone.',
        materials: 'Your ID.',
        how: 'At the machine in the library.',
        time: 'At once.',
        fee: 'A deposit, returned when you leave.',
        where: 'The library desk.',
      },
    },
  }),
  service('stall-first', {
    'zh-CN': {
      title: '新办摆摊许可',
      aliases: ['摆摊许可证'],
      phrases: ['想摆个摊卖早点'],
      sections: { how: '向街道申请。', fee: '每月五十元。' },
    },
    en: {
      title: 'New street stall permit',
      aliases: ['stall permit'],
      phrases: ['I want to sell breakfast from a stall'],
      sections: { how: 'Apply at the subdistrict.', fee: 'Fifty yuan a month.' },
    },
  }),
  service('stall-renewal', {
    'zh-CN': {
      title: '续办摆摊许可',
      aliases: ['摆摊许可证'],
      phrases: ['摆摊证到期了'],
      sections: { how: '在网上续期。', fee: '免费。' },
    },
    en: {
      title: 'Street stall permit renewal',
      aliases: ['stall permit'],
      phrases: ['my stall permit has run out'],
      sections: { how: 'Renew it online.', fee: 'Free.' },
    },
  }),
]

/** Publishes the services into a folder of its own and opens it; `end` closes it and takes the folder away. */
export async function published(
  services: Service[] = SERVICES,
): Promise<{ dir: string; catalogue: Catalogue; end(): void }> {
  const dir = mkdtempSync(join(tmpdir(), 'bangban-'))
  await publish(services, dir)
  const catalogue = openCatalogue(dir)
  return {
    dir,
    catalogue,
    end() {
      catalogue.close()
      rmSync(dir, { recursive: true })
    },
  }
}

function service(id: string, written: Record<Locale, Written>): Service {
  const fee = {
    id: 'fee',
    facet: 'fee',
    kind: 'money',
    label: { 'zh-CN': '工本费', en: 'Fee' },
    firm: true,
    source: 'rules',
    asOf: '2026-01-01',
  } as const
  const guide = (locale: Locale): Guide => ({
    service: id,
    locale,
    title: written[locale].title,
    aliases: written[locale].aliases,
    phrases: written[locale].phrases,
    authority: 'office',
    itemType: 'public service',
    onlineDepth: 'info',
    caseType: 'promised',
    visits: 1,
    audience: 'person',
    phones: [],
    asOf: '2026-01-01',
    reviewBy: '2027-01-01',
    review: { by: '', on: '' },
    sources: [{ id: 'rules', title: 'Rules' }],
    related: [],
    filing: false,
    sections: [
      ...Object.entries(written[locale].sections).map(([facet, text]) => ({ facet: facet as Facet, text })),
      ...(written[locale].faq ?? []).map(([question, text]) => ({ facet: 'faq' as const, question, text })),
    ],
  })
  const local = { id: 'fee', source: 'rules', asOf: '2026-02-01', firm: true, value: 35 }
  return {
    id,
    guides: { 'zh-CN': guide('zh-CN'), en: guide('en') },
    facts: [{ ...fee, value: 20 }],
    regions: { '371100': { facts: [local], sections: { 'zh-CN': [], en: [] } } },
  }
}
