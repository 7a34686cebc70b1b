// The parts of a township's name: what it is called, and what kind of place it is.
import { PEOPLES } from './region-spelling.ts'

const PEOPLE = PEOPLES.map(([chinese]) => chinese).join('|')
/** Words for kinds of township, of today and of before, as they stand behind the name. */
const KIND = new RegExp(`(?:街道办事处|街道|办事处|(?:(?:${PEOPLE})族)*(?:民族)?(?:[乡镇]|苏木))$`, 'u')

const ALONE = ['街道', '镇', '乡'].map((kind) => Buffer.from(kind))
/** In UTF-8, three characters: shorter names are common before their kind, and may be part of other words. */
const SURE_ALONE = 9

/**
 * Where a name that may be understood alone ends and its kind begins; `from` for other names.
 * @param bytes in which the name stands in UTF-8, from `from` up to `to`
 */
export function aloneEnd(bytes: Uint8Array, from: number, to: number): number {
  for (const kind of ALONE) {
    const at = to - kind.length
    if (at - from < SURE_ALONE) continue
    let same = 0
    while (same < kind.length && bytes[at + same] === kind[same]) same++
    if (same === kind.length) return at
  }
  return from
}

/** What a name is looked up by in `towns/only`, 32 bits (FNV-1a): two names may have one, so what is found must be compared. */
export function nameKey(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let key = 0x811c9dc5
  for (let at = from; at < to; at++) key = Math.imul(key ^ (bytes[at] ?? 0), 0x01000193)
  return key >>> 0
}

/** The key of the name without its kind; undefined when it may not be understood alone. */
export function aloneKey(name: string): number | undefined {
  const bytes = Buffer.from(name)
  const end = aloneEnd(bytes, 0, bytes.length)
  return end > 0 ? nameKey(bytes, 0, end) : undefined
}

/** Townships and streets; zones, prisons and the like have a code and a name, and nobody says the name for a place. */
export const TOWNSHIP = /(?:街道|镇|乡|苏木|办事处|[农林牧渔]场)$/u
/** A kind said behind a name, also one that it no longer is. 办 alone may be the verb: 秦楼街道办居住证. */
export const SAID_KIND =
  /^(?:街道办事处|街道(?:办(?=$|[的在那这，,。]))?|街办|办事处|镇(?![企长])|(?:人民)?公社|(?:民族)?乡(?![镇企])|苏木)/u

/** 秦楼街道 → 秦楼; a name without a kind, or nothing but one, is itself. */
export function parted(name: string): { bare: string; kind: string } {
  const at = name.search(KIND)
  return at > 0 ? { bare: name.slice(0, at), kind: name.slice(at) } : { bare: name, kind: '' }
}

/**
 * Names of townships that are words of every day: 东港交通 and 东港平台 are no townships. Found by looking for all 26,000
 * names in the guides and in what citizens wrote; these need their kind behind them.
 */
export const EVERYDAY = new Set(
  `交通 地方 第一 第二 第三 第四 第五 中心 中心店 公园 人民 大街 南大街 北大街 西大街 东大街 平台 共和 市场 安全 广场 劳动
文化 健康 统一 世纪 民族 土地 乐园 建筑 工程 新华 城区 计划 车站 民政 民主 机场 首都机场 海洋 学院 合作 热水 铁路 公安
在中 花园 南北 新生 资源 重新 十字 发展 比如 公民 航空 工业 东方 建设 四季 新地 体育场 体育中心 团结 妈妈 新农 商店
新城 老城 前卫 空港 港湾 下车 河流 马上 台上 长期 西北 东北 东南 西南 中华 中小 石油 草原 卫星 东路 南路 西路 中路
胜利 创新 平原 青年 建国 大院 码头 火箭 南站 西站 北站 东站 火车站 汽车站 天文 解放 大陆 珍珠 永安 庄园 集体 港口
路口 留下 开通 俱乐 新政 光华 高峰 兴建 联盟 太阳 都城 春秋 上游 果园 农场 林场 电力 永久 工人 高地 建业 口头 城镇
福利 益农 三角 英雄 前锋 打通 幸福 联合 大年 复兴 红旗 新建 迎接 山庄 迎宾 城关 城东 城西 城南 城北 城中 城郊 郊区
市区 新区 开发 开发区 高新 高新区 园区 工业园 工业园区 社区 大学 医院 学校 中学 小学 银行 和平 平安 太平 光明 友谊
前进 向阳 跃进 东风 东门 西门 南门 北门 北京路 上海路 长江 黄河 中山 新兴 兴隆 长安 大同 新安 新民 新新 保险 养老`.split(
    /\s+/u,
  ),
)
