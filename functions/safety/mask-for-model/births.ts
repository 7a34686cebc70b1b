// Stars when someone was born, where the words around a date say so.

const FIGURE = '[0-9０-９〇零一二三四五六七八九]'
const SMALL = '[0-9０-９一二三四五六七八九十廿卅初]{1,3}'
const YEAR = `${FIGURE}{2,4}\\s?年`
const CALENDAR = '(?:农历|阴历|阳历|公历|旧历)?'
const DAY = [
  `(?:${FIGURE}{2,4}\\s?[年./-]\\s?)?${CALENDAR}(?:${SMALL}|正|腊|冬)\\s?[月./-]\\s?${SMALL}\\s?[日号]?`,
  `(?:${YEAR}\\s?)?${CALENDAR}(?:${SMALL}|正|腊|冬)\\s?月(?:份)?`,
  YEAR,
  '[0-9]{8}',
].join('|')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const NTH = '[0-9]{1,2}(?:st|nd|rd|th)?'
const DAY_EN = [
  `(?:the )?${NTH}(?: of)?[ -]${MONTH}(?:,?[ -]?(?:[0-9]{4}|'?[0-9]{2}))?`,
  `${MONTH}[ -](?:the )?${NTH}(?:,? ?(?:in )?[0-9]{4})?`,
  `${MONTH},? (?:of )?[0-9]{4}`,
  '[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}',
  '[0-9]{8}',
  '(?:18|19|20)[0-9]{2}',
].join('|')
/** Nobody is born where a rule comes into force, or a bill, an illness or a child into being. */
const BORN = '(?:出生|诞生|的?生日|生(?![效病产成活意育存完孩娃二三下不]|了(?:病|个|孩|娃)|小孩|个))'

const PATTERNS = [
  new RegExp(
    `((?:出生(?:日期|年月日?|时间|证)?|生日|生于|生在|诞生)(?:是|在|于|为|:|：|\\s){0,4})(${DAY}|[01][0-9][0-3][0-9](?![0-9]))`,
    'gu',
  ),
  new RegExp(`()((?<![0-9０-９])(?:${DAY}))(?=[\\s,，]{0,2}(?:的时候)?${BORN})`, 'gu'),
  new RegExp(
    `(\\b(?:born|birthday|date of birth|birth ?date|dob)(?:\\s?(?:is|was|on|in|:|=|,)){0,2}\\s{0,2})(${DAY_EN})(?![0-9A-Za-z])`,
    'gi',
  ),
  new RegExp(
    `(?<![0-9A-Za-z])()(${DAY_EN})(?=,? (?:is|was) (?:my|his|her|the|our|their) (?:\\w+ ){0,2}(?:birthday|date of birth|birth ?date|dob)|'?s? born|,? (?:i|he|she) was born)`,
    'gi',
  ),
]

/** @param star what a hidden text becomes. */
export function starBirths(text: string, star: (hidden: string) => string): string {
  return PATTERNS.reduce(
    (kept, pattern) => kept.replace(pattern, (_all, before: string, date: string) => before + star(date)),
    text,
  )
}
