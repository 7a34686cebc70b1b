// Very many made-up services with nine facets each, to measure how the house grows; the same ones every time.
import type { Locale } from '../../filings/filing.ts'
import { FACETS, type Guide, type Service } from '../../knowledge/guide.ts'

const MATTERS =
  '登记 许可 备案 补贴 津贴 证书 认定 鉴定 年检 转移 注销 变更 申领 缴费 报销 救助 评审 公示 复核 签注'.split(' ')
const THINGS =
  '船舶 果园 牧场 水井 广告 电梯 幼儿园 养蜂 渔业 图书 剧场 鱼塘 温室 锅炉 计量 种子 农机 兽药 茶园 林木 道路 桥梁 灯光 喷泉 古树 酒类 印章 陶瓷 玉器 乐器'.split(
    ' ',
  )
const PLACES =
  '东湖 西岭 南坪 北塘 青山 白河 红旗 金沙 银杏 松林 柳湾 梅园 兰溪 竹海 荷塘 桂峰 榆树 枫桥 杨庄 槐荫'.split(' ')
const VERBS = '先带材料去窗口，工作人员看过就受理。材料不齐会一次说清。办好以后可以自己取，也可以寄到家。'
const WORDS_EN =
  'orchard vessel permit lamp bridge kiln tea seed farm signal theatre fountain boiler ranch well press bell reed clay barn'.split(
    ' ',
  )

/** `count` services whose words overlap as real ones do: few matters, many things and places. */
export function syntheticServices(count: number): Service[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => serviceAt(at))
}

function serviceAt(at: number): Service {
  const id = `synthetic-${at}`
  const place = pick(PLACES, at) + pick(PLACES, Math.floor(at / 600) + 7)
  const chinese = `${place}${pick(THINGS, at)}${pick(MATTERS, Math.floor(at / 30))}`
  const english = `${pick(WORDS_EN, at)} ${pick(WORDS_EN, Math.floor(at / 20) + 3)} paper ${at}`
  return {
    id,
    guides: { 'zh-CN': guide(id, 'zh-CN', chinese, at), en: guide(id, 'en', english, at) },
    facts: [],
    regions: {},
  }
}

function guide(service: string, locale: Locale, title: string, at: number): Guide {
  const ask =
    locale === 'zh-CN'
      ? [`${title}怎么办`, `${title}要带什么`]
      : [`how do I get a ${title}`, `what does a ${title} need`]
  return {
    service,
    locale,
    title,
    aliases: [],
    phrases: ask,
    authority: '',
    itemType: '',
    onlineDepth: 'info',
    caseType: 'promised',
    visits: 1,
    audience: 'person',
    phones: [],
    asOf: '2026-01-01',
    reviewBy: '2030-01-01',
    review: { by: '', on: '' },
    sources: [],
    related: [],
    filing: false,
    sections: FACETS.map((facet, n) => ({ facet, text: text(locale, title, at * 9 + n) })),
  }
}

function text(locale: Locale, title: string, seed: number): string {
  if (locale === 'en') {
    const words = Array.from({ length: 40 }, (_, n) => pick(WORDS_EN, seed * 7 + n * n))
    return `The ${title} needs ${words.join(' ')}.`
  }
  const words = Array.from({ length: 20 }, (_, n) => pick(THINGS, seed * 5 + n * n) + pick(MATTERS, seed + n * 3))
  return `${title}：${words.join('、')}。${VERBS}`
}

function pick(list: string[], at: number): string {
  return list[at % list.length] ?? ''
}
