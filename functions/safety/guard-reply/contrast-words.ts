// Words of which a clause is about one or the other: what is said of one is not said of the other.
import type { GuardLocale } from './clause.ts'

/** Sources of regular expressions over text in the same words (see `inSameWordsZh`); a clause may hold several. */
const SETS: Record<GuardLocale, readonly (readonly string[])[]> = {
  'zh-CN': [
    ['孩子', '大人', '老人', '外国人|港澳台', '残疾人'],
    ['本人|由您|由你', '家里人|监护人|别人|亲戚|代办|替', '单位|用人|平台'],
    ['旧', '新'],
    ['原单位|原来的单位', '新单位'],
    ['原来的?城市|原城市|老家|户口所在地|户籍地', '新城市|外地|外省|异地|当地|现在住'],
    ['第一次|首次|初次|首领', '到期换|换证|换新', '丢|补办', '坏'],
    ['职工养老', '居民养老'],
    ['医保码', '电子社保卡', '实体社?保?卡'],
    ['身份证', '居住证', '护照'],
    ['网上|手机|小程序', '窗口|当面', '电话'],
    ['身份证', '医保码', '户口簿', '居住证(?!明)', '护照', '出生证', '社保卡', '结婚证'],
    ['签证', '护照'],
    ['通行证', '护照'],
    ['信访', '消费投诉', '消费调解'],
    ['长期', '临时'],
    ['开始|生效|恢复', '停|暂停|作废|取消'],
    ['最低|最长少|最少', '最高|最长'],
    ['增加|提高|上涨', '减少|降低|下降'],
    ['受理', '批准', '提交'],
    ['急', '一般|普通'],
  ],
  en: [
    ['child|baby|younger', 'adult', 'old person|elderly|older'],
    ['yourself|your own', 'guardian|relative|someone else|agent|parent', 'employer'],
    ['old', 'new'],
    ['first', 'renew', 'lost|lose|replace', 'damage'],
    ['employee pension', 'resident pension'],
    ['medical (?:insurance )?code', 'e-social|e-card', 'plastic card|plastic social'],
    ['online|app|phone|mini-program', 'counter'],
    [
      'id card',
      'medical code',
      'household booklet',
      'residence permit',
      'passport',
      'birth certificate',
      'social security card',
    ],
    ['passport', 'visa'],
    ['passport', 'travel permit'],
    ['petition', 'consumer complaint', 'mediation'],
    ['long-term', 'temporary'],
    ['lowest|at least', 'highest|most'],
    ['more', 'less|fewer'],
    ['open|start|begin', 'close|stop|pause|end'],
  ],
}

const COMPILED = Object.fromEntries(
  Object.entries(SETS).map(([locale, sets]) => [locale, sets.map((set) => set.map((word) => new RegExp(word)))]),
) as Record<GuardLocale, RegExp[][]>

/**
 * Whether the clause speaks of one thing and the source's clause of its rival alone.
 * @param line where the source's clause stands: what its head names, all of it may be of.
 */
export function isOfRival(said: string, source: string, line: string, locale: GuardLocale): boolean {
  return COMPILED[locale].some((set) => {
    const mine = set.filter((word) => word.test(said))
    if (mine.length === 0) return false
    const theirs = set.filter((word) => word.test(source))
    if (mine.some((word) => theirs.includes(word))) return false
    if (theirs.length > 0) return true
    const head = set.filter((word) => word.test(line.split(/[:,]/)[0] ?? ''))
    return head.length > 0 && !mine.some((word) => head.includes(word))
  })
}

/** Of these an answer may not even name the one where its source knows the other alone. */
const EXCLUSIVE: Record<GuardLocale, readonly (readonly RegExp[])[]> = {
  'zh-CN': [
    [/原单位|原来的单位/, /新单位/],
    [/职工养老/, /居民养老/],
    [/旧证/, /新证/],
  ],
  en: [
    [/old employer/, /new employer/],
    [/employee pension/, /resident pension/],
  ],
}

/** Whether it names one thing where the source knows its rival alone: 新单位 of a passage about 原单位. */
export function namesRivalAlone(said: string, source: string, locale: GuardLocale): boolean {
  return EXCLUSIVE[locale].some(
    (set) => set.some((word) => word.test(said) && !word.test(source)) && set.some((word) => word.test(source)),
  )
}
