// Reads a postal address as people write it.
import type { Words } from '../filing.ts'
import { hearCorrection } from './correction.ts'
import { fault } from './fault.ts'
import type { SlotReader } from './slot-value.ts'
import { trimMarks } from './trim-marks.ts'

const SHORTEST = 4
const LONGEST = 100

const WORDS = {
  'too-short': {
    'zh-CN': '地址太短了。请写到门牌号，比如：海曲东路1号3单元201。',
    en: 'The address is too short. Please write street and house number, for example: 1 Haiqu East Road, Room 201.',
  },
  'too-long': {
    'zh-CN': '地址太长了，有 {n} 个字。请写在 100 字以内。',
    en: 'The address is too long: {n} characters. Please stay within 100.',
  },
  'not-an-address': {
    'zh-CN': '这不像地址。请写路名或村名，再写门牌号。',
    en: 'This does not look like an address. Please write the road or village and the house number.',
  },
} satisfies Record<string, Words>

const LEAD_IN =
  /^(?:嗯|啊|呃|那个)?[,， ]*(?:(?:我|我家|他|她|孩子)?(?:的|现在)?(?:家庭|通讯|邮寄|收件|联系|居住|户籍|现)?(?:住址|地址|住处)(?:就?是|在|[:：])?|(?:我|我家|我们|他|她)?(?:现在|目前)?(?:家|人)?(?:就)?(?:住在|住|在)|送到|寄到)[ ,，:：]*|^(?:(?:my|the|our|his|her)(?: home| postal)? address is|i live (?:at|in)|we live (?:at|in)|it's|it is|send it to) +/iu

/** Something of which an address is made: a division, a street, a house, or where it lies from one. */
const PART =
  /[省市区區县縣旗镇鎮乡鄉村屯庄莊寨堡坡沟湾岭组社路街道巷弄同里号號栋幢楼樓室层院苑园園城厦场場桥橋店厂廠校站口头頭边邊旁侧面门观庙寺山河湖洲台井营坊窑滩东東西南北]|附近|隔壁|宿舍|公寓|单元|\d|\b(?:road|rd|street|st|avenue|ave|lane|building|room|apartment|apt|flat|house|village|town|township|district|county|city|community|compound|block|unit|floor|tower|gardens?|estate|dorm(?:itory)?|campus|university|school|hotel|opposite|near|behind|beside|square|plaza|court|lu|jie|dadao|hutong|cun|zhen)\b/iu
/** Said to the house, though a word of an address may stand in it: 这个东西我不懂. */
const NO_ADDRESS =
  /什么|为啥|干[嘛啥]|怎么|咋|不(?:知道|清楚|想|会|懂|明白|告诉|方便|愿|行|要|是|对)|没有|跳过|取消|等一下|稍等|[吗呢么?？]$|\b(?:what|why|how|do(?:es)?n'?t|not sure|no idea|skip|cancel|wait|hold on)\b/iu

/**
 * Canonical: as written on one line; 4 to 100 characters by code point. It need not be postal (村东头老李家对面), but
 * something in it must say where.
 */
export const readAddress: SlotReader = (said, reading) => {
  const { after, corrected } = hearCorrection(said.toWellFormed())
  const oneLine = (corrected ? after : said.toWellFormed()).replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const value = trimMarks(oneLine.replace(LEAD_IN, ''))
  const length = [...value].length
  if (NO_ADDRESS.test(oneLine)) return fault(WORDS, 'not-an-address', reading)
  if (length < SHORTEST) return fault(WORDS, 'too-short', reading)
  if (length > LONGEST) return fault(WORDS, 'too-long', reading, { n: length })
  return /\p{L}/u.test(value) && PART.test(value) ? { ok: true, value } : fault(WORDS, 'not-an-address', reading)
}
