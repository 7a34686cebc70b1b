// Tells a name as most people have one from words that may be anything: what does not look like a name is asked about.
import { familyName } from './family-name.ts'

/** Signs that write the sounds of Uygur, Tibetan, Mongolian and other names: 阿依古丽, 次仁旺堆. */
const SOUNDS =
  /^(?!(.)\1+$)[阿艾安巴白班布才仓茨次措达丹旦德登的迪丁多俄额尔尕噶格贡古哈汗呼吉加嘉坚江金久卡凯克孔拉兰朗勒里力丽列林鲁仑罗洛玛马麦曼买梅美米姆木穆娜纳乃乌内尼努诺帕潘佩平普其恰强青琼曲热仁日肉萨赛色桑森沙山什生斯苏索塔台泰特提图土吐托瓦娃旺维吾西夏先逊雅央扬耶依伊益英永尤于玉孜扎赞则泽札扎增扎卓宗祖堆珍顿群拥佩贝欧甫孜西力]{2,9}$/u
/** Family names that few have. */
const RARE =
  /^(?:爱新觉罗|叶赫那拉|纳兰|第五|亓官|乐正|百里|东郭|南门|公冶|拓跋|[阚冼邝佘晁揭蔺楚仲伏宓栗扈逄矫糜綦邸亢胥巩厉敖荀苑鄂郁仝亓操郗郜缑谌谯邴禹狄麻贝桓储帅兀佐刀岩那])/u
/** Common words begin with these family names too: then a small word beside it makes a sentence. */
const DOUBTFUL =
  /^[何时高方安常路钱万易白全和于向连单水平成车关文明包申别那][^]*[不没太就行算种边时天很好死着过去到上下都是有要会能用必何便静够]/u
/** 李姐, 王大爷, 刘老师: how somebody is called who has another name on paper. */
const TITLE =
  /^.{1,2}(?:[姐哥嫂婶总]|大[爷妈叔娘姐哥]|阿姨|叔叔|奶奶|爷爷|老师|师傅|医生|大夫|先生|女士|小姐|同志|主任|经理|书记)$/u
const WORDS_EN =
  /\b(?:the|an?|this|that|it|its|is|are|was|on|me|my|your|our|of|as|so|not|at|in|to|for|with|or|and|who|give|let|get|go)\b/u
const COMMON_EN =
  /\b(?:sec|seconds?|minutes?|moment|same|above|before|cares?|busy|stupid|slow|names?|card|secret|nonsense|annoying|tired|unclear|loading|blind|glasses|screen|grand(?:ma|pa|mother|father)|mum|mom|dad|mummy|daddy|telling|testing?|hurry|hate|useless|boring|enough|stop|nope?|whatever|later)\b/iu
const LONGEST_WORDS = 6

/**
 * Two to four Han signs that begin with a family name, a name with a dot, a name written by its sounds, or words of
 * other scripts that are no ordinary ones. A sign alone and rare signs of GB 18030-2022 are believed.
 */
export function looksLikeName(value: string): boolean {
  if (!/\p{Script=Han}/u.test(value)) {
    return value.split(' ').length <= LONGEST_WORDS && !WORDS_EN.test(value) && !COMMON_EN.test(value)
  }
  const length = [...value].length
  if (length === 1 || /[^\u4E00-\u9FFF]/u.test(value) || SOUNDS.test(value)) return true
  const hasFamily = familyName(value) !== undefined || RARE.test(value)
  return length <= (RARE.test(value) ? 6 : 4) && hasFamily && !DOUBTFUL.test(value) && !TITLE.test(value)
}
