// Writes what was said in one way before words are looked for in it; never used on a value that is kept.

/** Traditional characters of the words that readers look for: 後天, 週三, 個, 塊, 農曆. */
const TRADITIONAL = '後週禮個號點塊圓對錯沒無過農曆陰舊曆這幾來兩麼嗎係問題樓線碼錢確認當願會負餘億萬歲雙'
const SIMPLIFIED = '后周礼个号点块圆对错没无过农历阴旧历这几来两么吗系问题楼线码钱确认当愿会负余亿万岁双'
const PAIRS = new Map([...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at] ?? character]))

/** NFKC, lower case, straight apostrophes, no invisible characters, the commonest traditional characters simplified. */
export function plainWords(said: string): string {
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replaceAll('’', "'")
    .replace(/\p{Script=Han}/gu, (character) => PAIRS.get(character) ?? character)
}
