// Stars names in Latin letters by what they are made of, in either case: i am anna smith, Wang Xiaoming here.
import { isFirstName } from './first-names-en.ts'
import { isOrdinary } from './ordinary-words-en.ts'
import { FAMILY_PINYIN, GIVEN_PINYIN, LONG_GIVEN_PINYIN, NO_PINYIN_NAME } from './romanised.ts'

const WORD = "[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]{1,30}"
const TWO = `${WORD} ${WORD}`
const INTRODUCED = new RegExp(`(\\b(?:i am|i['’]m|im|hello from|greetings from)\\s{1,2})(${TWO})(?: (${WORD}))?`, 'giu')
/** This may be anything, so one of the two must be a name that people know. */
const THIS_IS = new RegExp(`(\\b(?:it['’]s|it is|this is|here is)\\s{1,2})(${TWO})`, 'giu')
const HERE = new RegExp(
  `((?:^|[.!?,;\\n，。！？]\\s{0,2})(?:(?:hi|hello|hey|good morning|good afternoon),?\\s)?)(${TWO})(?=,? (?:here|speaking)\\b)`,
  'giu',
)
/** Written as names are: both with a capital, in either order. */
const PINYIN = new RegExp(
  `(?<![A-Za-z'’-])${NO_PINYIN_NAME}(?:${FAMILY_PINYIN} ${GIVEN_PINYIN}|${LONG_GIVEN_PINYIN} ${FAMILY_PINYIN}(?![A-Za-z'’-]))`,
  'giu',
)
/** In any case, where a person is spoken of. */
const FOR_PINYIN = new RegExp(
  `(\\b(?:help|for|name|called|named|my (?:\\w+ )?(?:son|daughter|wife|husband|mother|father|mum|mom|dad|baby|friend|boss))\\s)(${NO_PINYIN_NAME}${FAMILY_PINYIN} ${LONG_GIVEN_PINYIN})`,
  'giu',
)

/** @param star what a hidden text becomes. */
export function starLooseNamesEn(text: string, star: (hidden: string) => string): string {
  return text
    .replace(INTRODUCED, (all, before: string, two: string, third?: string) => {
      if (!isName(two)) return all
      if (third === undefined) return before + star(two)
      return isOrdinary(third) ? `${before}${star(two)} ${third}` : before + star(`${two} ${third}`)
    })
    .replace(THIS_IS, (all, before: string, two: string) => {
      const words = two.split(' ')
      return words.some(isOrdinary) || !words.some(isFirstName) ? all : before + star(two)
    })
    .replace(HERE, (all, before: string, two: string) => (isName(two) ? before + star(two) : all))
    .replace(PINYIN, (name) => (name.split(' ').every((word) => /^[A-Z]/.test(word)) ? star(name) : name))
    .replace(FOR_PINYIN, (_all, before: string, name: string) => before + star(name))
}

/** Family names that are words as well. */
const WORD_FAMILIES =
  /^(?:white|blue|green|gray|long|short|young|may|hill|wood|banks|day|child|cook|king|little|driver|farmer|baker)$/i

function isName(two: string): boolean {
  const [first = '', last = ''] = two.split(' ')
  return (isFirstName(first) && WORD_FAMILIES.test(last)) || (!isOrdinary(first) && !isOrdinary(last))
}
