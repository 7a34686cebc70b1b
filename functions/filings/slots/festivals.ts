// Feast days that fall on the same day every year, written as that day: 今年五一 → 今年5月1日, Christmas → 25 december.

const CHINESE: [string, RegExp][] = [
  ['1月1日', /元旦节?/gu],
  ['3月8日', /(?:三八)?妇女节|三八节/gu],
  [
    '5月1日',
    /(?:五一)?(?:国际)?劳动节|(?<![〇零一二三四五六七八九十\d])五一(?:节|假期)?(?![〇零一二三四五六七八九十百千万\d号日月年点个])/gu,
  ],
  ['6月1日', /(?:六一)?儿童节|六一节/gu],
  ['7月1日', /(?:七一)?建党节/gu],
  ['8月1日', /(?:八一)?建军节/gu],
  ['9月10日', /教师节/gu],
  // 十一 alone may be the eleventh.
  [
    '10月1日',
    /(?:十一)?国庆节?|(?<=年的?)十一(?![月号日点个])|(?<![〇零一二三四五六七八九十\d])十一(?=长假|假期|黄金周|那天)/gu,
  ],
  ['12月25日', /圣诞节?/gu],
]
const ENGLISH: [string, RegExp][] = [
  ['31 december', /\bnew year'?s eve\b/gu],
  ['1 january', /\bnew year'?s day\b/gu],
  ['14 february', /\bvalentine'?s day\b/gu],
  ['17 march', /\b(?:st\.?|saint) patrick'?s?(?: day)?\b/gu],
  ['1 may', /\b(?:may|labou?r) day\b/gu],
  ['1 june', /\bchildren'?s day\b/gu],
  ['1 october', /\b(?:the )?national day\b/gu],
  ['31 october', /\bhallow'?e'?en\b/gu],
  ['24 december', /\bchristmas eve\b/gu],
  ['25 december', /\b(?:christmas|xmas)(?: day)?\b/gu],
]

/** @param text in plain words, before its numerals are written in figures */
export function withoutFestivals(text: string): string {
  return [...CHINESE, ...ENGLISH].reduce((rest, [day, festival]) => rest.replace(festival, day), text)
}
