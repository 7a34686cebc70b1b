// Stars where someone lives, when they were born, and the plates and codes that lead to them.

const HAN = '\\p{Script=Han}'
const NUMBER = '[0-9０-９一二三四五六七八九十百零〇甲乙丙丁A-Za-z]'
const DOOR = `(?:\\s*(?:第)?${NUMBER}{1,6}(?:[-－—–]${NUMBER}{1,6}){0,4}\\s*(?:号院|号楼|号|弄|栋|幢|座|楼|单元|层|室|户|组|队|社|#|房)?)`
const STREET = new RegExp(`(${HAN}{1,8}?(?:路|街道?|大道|大街|巷|胡同|弄|里弄))(${DOOR}{1,6})`, 'gu')
const ESTATE = new RegExp(
  `(${HAN}{2,8}?(?:小区|花园|公寓|家园|新村|大厦|花苑|嘉园|名苑|雅苑|山庄|家属院|(?<!员工|学校|单位|职工|集体|学生)宿舍))(${DOOR}{0,6})(?![里内外怎停没物的]?(?:里|内|怎么|停水|停电|物业))`,
  'gu',
)
const VILLAGE = new RegExp(`(${HAN}{1,4}?(?:村|屯|庄|寨|堡))(${DOOR}{1,4})`, 'gu')
const AT_HOME = new RegExp(
  `((?:住在|家在|住址[是:：]?|地址[是:：]?|户口在|老家在|户籍在|搬到|寄到|(?<!记不?)住))(${HAN}{2,24}${NUMBER}*(?:村|屯|小区|花园|公寓|号|室|组))`,
  'gu',
)
const STREET_EN = new RegExp(
  "\\b(?:(?:Room|Flat|Apt\\.?|Apartment|Unit|Building|Block|No\\.?|Suite|Floor)\\s*#?[0-9A-Za-z-]{1,6},?\\s+){0,4}[0-9]{1,5}[A-Za-z]?,?\\s+(?:[A-Z][A-Za-z'-]*\\s+){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Alley|Court|Square|Way|Garden|Gardens|Estate)\\b\\.?(?:,?\\s+(?:Room|Flat|Apt\\.?|Apartment|Unit|Building|Block|No\\.?)\\s*#?[0-9A-Za-z-]{1,6})*|\\b(?:Room|Flat|Apt\\.?|Apartment|Unit|Building)\\s+#?[0-9][0-9A-Za-z-]{0,5}\\b",
  'gi',
)
/** Roads in pinyin: `88 xingfu lu`, `Xingfu Lu 88`. */
const ROAD =
  '(?:lu|jie|dajie|dadao|xiang|hutong|nong|long|xiaoqu|cun|zhen|road|rd|street|st|avenue|ave|lane|garden|gardens|estate|compound|village)'
const STREET_PINYIN = new RegExp(
  `(?<![A-Za-z0-9])(?:no\\.? ?)?[0-9]{1,5}[A-Za-z]?(?:[-/][0-9]{1,5}){0,3},? (?:(?!(?:of|in|at|the|to|and|from|for|is|are|years?|days?|yuan)\\b)[a-z'’-]{2,20} ){0,3}?(?:[a-z]{2,20})?(?<=[a-z ])(?:lu|dajie|jie|dadao|hutong|xiaoqu)(?![a-z])(?:,? (?:no\\.?|room|flat|apt\\.?|unit|building|#)? ?[0-9]{1,5}[A-Za-z]?(?:-[0-9]{1,5}){0,3})?|(?<![A-Za-z])[a-z'’-]{2,20} ?(?:lu|dajie|jie|dadao|hutong|xiaoqu),? (?:no\\.? ?)?[0-9]{1,5}(?![0-9A-Za-z年月日])`,
  'gi',
)
/** What follows "live at" is a door, where a figure or a road stands in it. */
const LIVES_AT = new RegExp(
  `(\\b(?:(?:live|lives|living|stay|staying|reside|home is|house is|am|moved)(?: over)? (?:at|to)|(?:my|home|our) address(?: is|:))\\s{1,2})((?:(?!(?:and|but|i|my|the|in|for|how|what|can|please|near|with|home|which)\\b)[A-Za-z0-9#'’/-]{1,24}[,.]? ?){1,8})`,
  'gi',
)
const IS_DOOR = new RegExp(`[0-9]|(?:^| )${ROAD}\\b`, 'i')
const PLATE =
  /()([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z]\s?[·•.]?\s?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳])(?![A-Z0-9])/g
const POSTCODE = /((?:邮编|邮政编码|post ?code|postal code|zip(?: code)?)(?:是|为|is|:|：|\s)*)([0-9０-９]{6})/gi
const NAMED_CODE = /((?:微信号?|qq号?|wechat(?: id)?|weixin)(?:是|为|is|:|：|\s)+)([A-Za-z0-9_-]{5,20})/gi

/** What an address may begin after: a province or city is no secret, and the model needs it. */
const PUBLIC_HEAD = new RegExp(
  `^.*(?:特别行政区|自治区|自治州|[省市区县镇乡]|街道|在|住|是|到|去|于|址|家|从|往|的|我|搬|寄)(?=${HAN})`,
  'u',
)

/** @param star what a hidden text becomes. */
export function starPlacesAndDates(text: string, star: (hidden: string) => string): string {
  const place = (_all: string, name: string, door = '') => {
    const head = PUBLIC_HEAD.exec(name)?.[0] ?? ''
    return head + star(name.slice(head.length) + door)
  }
  const second = (_all: string, before: string, hidden: string) => before + star(hidden)
  const home = (_all: string, before: string, hidden: string) => {
    const head = /^.*(?:自治区|自治州|[省市区县镇乡]|街道)(?=.)/u.exec(hidden)?.[0] ?? ''
    return before + head + star(hidden.slice(head.length))
  }
  return [PLATE, POSTCODE, NAMED_CODE]
    .reduce((kept, pattern) => kept.replace(pattern, second), text)
    .replace(STREET, place)
    .replace(ESTATE, place)
    .replace(VILLAGE, place)
    .replace(AT_HOME, home)
    .replace(STREET_EN, star)
    .replace(STREET_PINYIN, star)
    .replace(LIVES_AT, (all, before: string, door: string) => (IS_DOOR.test(door) ? before + star(door) : all))
}
