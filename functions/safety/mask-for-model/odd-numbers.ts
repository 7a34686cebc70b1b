// Stars long numbers written with signs that no number is read by: words, circled and banking figures, letters.

const SPELT = 'zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple'
const GAP = '[\\s,.\\-–·]{0,3}'
/** Seven figures in a row tell a phone, a card or a paper; fewer, an hour or an amount. */
const IN_WORDS = new RegExp(
  `(?<![A-Za-z0-9])(?:${SPELT}|oh|o|[0-9])(?:${GAP}(?:${SPELT}|oh|o|[0-9])){6,}(?![A-Za-z0-9])`,
  'gi',
)
const ODD = '壹贰叁肆伍陆柒捌玖弌弍弎貳參陸兩①-⑨⓪⑴-⑼⒈-⒐⓵-⓽❶-❾⓿➀-➈➊-➒㊀-㊈㈠-㈨⁰¹²³⁴-⁹₀-₉٠-٩۰-۹०-९\u{1D7CE}-\u{1D7FF}'
const PLAIN = '0-9０-９零〇一二三四五六七八九幺两洞拐勾○◯'
const KEYCAP = '\\uFE0F?\\u20E3'
const FIGURES = new RegExp(
  `[${ODD}${PLAIN}](?:${KEYCAP})?(?:[ \\t\\u3000\\-－·.,，、]{0,2}[${ODD}${PLAIN}](?:${KEYCAP})?){6,}`,
  'gu',
)
const HAS_ODD = new RegExp(`[${ODD}○◯\\u20E3]`, 'u')
/** The letters O, I and l for figures; Greek and Cyrillic ones look the same. */
const LETTERS = /(?<![A-Za-z0-9])[0-9OoОоΟοＯｏIlＩｌ|](?:[ \-－·]?[0-9OoОоΟοＯｏIlＩｌ|]){6,}(?![A-Za-z0-9])/g

/** @param star what a hidden text becomes. */
export function starOddNumbers(text: string, star: (hidden: string) => string): string {
  const words = new RegExp(`${SPELT}|oh`, 'gi')
  return text
    .replace(IN_WORDS, (all) => ((all.match(words)?.length ?? 0) < 3 ? all : star(all)))
    .replace(LETTERS, (all) => {
      const figures = all.match(/[0-9]/g)?.length ?? 0
      return figures < 4 || !/[^0-9 \-－·]/.test(all) ? all : star(all)
    })
    .replace(FIGURES, (all) => (HAS_ODD.test(all) ? star(all) : all))
}
