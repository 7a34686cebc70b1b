// The one plain form in which a sentence and its sources are compared: lines of folded text.
import { foldForMatching } from '../fold.ts'

/**
 * Lines folded (see `foldForMatching`), without list marks and empty lines. In Chinese blanks beside Han characters go:
 * they are set by taste (40 元, 40元).
 */
export function plainLines(text: string, locale: 'zh-CN' | 'en'): string[] {
  return text
    .split('\n')
    .map((line) => plainLine(line, locale))
    .filter((line) => line !== '')
}

const LIST_MARK = /^(?:[-*•·]|[0-9]{1,2}[.、)](?![0-9]))\s*/
/** 1 2 3 4 5 is 12345. */
const SPACED_ROW = /(?<![0-9])[0-9](?:[ -][0-9]){2,}(?![0-9])/g
const BESIDE_HAN =
  /(?<=[\p{Script=Han}，。、；：？！,;:?!()《》"“”「」%])\s+|\s+(?=[\p{Script=Han}，。、；：？！,;:?!()《》"“”「」%])/gu

function plainLine(line: string, locale: 'zh-CN' | 'en'): string {
  const folded = foldForMatching(line)
    .replace(LIST_MARK, '')
    .replace(SPACED_ROW, (row) => row.replace(/[ -]/g, ''))
  return locale === 'en'
    ? folded
        .replace(/[()"“”«»]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : folded.replace(BESIDE_HAN, '')
}

/** Parts of a line that can be true or false by themselves; a comma inside a number (12,000) parts nothing. */
export function clausesOf(line: string, locale: 'zh-CN' | 'en'): string[] {
  const parts =
    locale === 'en'
      ? line.split(
          /(?<![0-9]),|,(?![0-9])|[;!?]|:(?!\/\/)|[.](?=\s|$)|\s[–—-]\s|\b(?:but|so that|so|because|although|though|while|unless|otherwise|which)\b/,
        )
      : line.split(/(?<![0-9]),|,(?![0-9]{3})|[;!?。]|:(?!\/\/)|\.{3}|—+/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
