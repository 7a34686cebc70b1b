// Finds figures in a line of a guide: digits, and numbers written as words before something that is counted.
import { LIST_MARKER } from './written.ts'
import { PLACEHOLDER } from '../facts.ts'
import type { Locale } from '../../filings/filing.ts'

/** The figures as written. Ordinary words such as 第一次, 一位, 统一日期, A4 are none. */
export function figuresIn(line: string, locale: Locale): string[] {
  const text = line.replace(LIST_MARKER, '').replace(PLACEHOLDER, ' ').replace(LINK, ' ')
  const digits = text.replace(NAMED, ' ').match(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu) ?? []
  const numbers = text.match(locale === 'zh-CN' ? CHINESE : ENGLISH) ?? []
  return [...digits, ...numbers]
}

/** A link is told by a fault of its own. */
export const LINK = /(?:https?:\/\/|www\.)[^\s）)\]》」”]+/giu

/** A4 paper, licence class C1: a name, not a figure. */
const NAMED = /(?<![A-Za-z0-9])[A-Z]\d(?![\d.])/g

/**
 * 六十日, 三个月, 两次 are figures. 一 alone is more often a word than a number, so 一次 (一次性, 一次告知) and 一位 (a
 * person) never count, nor 一 inside 统一, 第一, 同一, 每一; neither do ordinals (第二天), weekdays (周六日), people
 * (两位老人), 三年级, 一年一度, 百日咳.
 */
const CHINESE = new RegExp(
  '(?<![第周〇零一二两三四五六七八九十百千万]|星期|礼拜)' +
    '(?!(?<=[统同唯之万任逐单专某每有哪这那])一(?![〇零一二两三四五六七八九十百千万]))' +
    '(?!一[次位])(?!两位)(?!百日咳)(?!千[万岁])(?!三位一体)(?!一年[一到]|一元化)' +
    '[〇零一二两三四五六七八九十百千万]+' +
    '(?:元|块钱|个?工作日|个月|个?小时|分钟|个星期|周岁|周(?=[内后前之以])|岁(?!月)|天(?![然气])|' +
    '日(?![期常子本语])|年(?![级度代龄检份])|次(?!序)|位(?!置))',
  'gu',
)

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand'
const ENGLISH = new RegExp(
  `\\b(?:${ONES}|${TENS})(?:[ -](?:and |${ONES}|${TENS}))*[ -](?:(?:full|whole|calendar|working|business)[ -])?` +
    '(?:yuan|days?|weeks?|months?|years?|hours?|minutes?)\\b',
  'giu',
)
