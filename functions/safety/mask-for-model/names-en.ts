// Stars English names where the words around them say that they are names.
import { starLooseNamesEn } from './loose-names-en.ts'

const WORD = "[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*"
const CAPITAL = "[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*"
/** What follows "I am" or "my wife" and is no name. */
const NO_NAME =
  "(?!(?:I|I'm|My|The|A|An|And|Or|But|In|On|At|From|Not|Now|Here|Chinese|China|American|British|English|Canadian|Australian|German|French|Japanese|Korean|Russian|Indian|Italian|Spanish|Foreign|Hong|Macao|Taiwan|Beijing|Shanghai|Guangzhou|Shenzhen|Rizhao|Shandong|Passport|ID|Hukou|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|WeChat|Alipay|Social|Medical|Residence|National|QR|Can|What|How|Where|When|Who|Do|Does|Is|Are|Lost|Retired|Born|Married|EU|UK|US|USA)\\b)"
const FULL = `${NO_NAME}${CAPITAL}(?:[ .]+${NO_NAME}${CAPITAL}){0,3}`
const STOPS =
  '(?:and|i|from|my|the|is|was|has|who|but|in|at|on|of|for|to|with|lost|live|want|need|can|could|would|please|how|what|where|am|born|living|here)'
const LOOSE = `(?!${STOPS}\\b)${WORD}(?: (?!${STOPS}\\b)${WORD}){0,2}`
const KIN =
  '(?:wife|husband|mother|father|mom|mum|dad|son|daughter|baby|child|brother|sister|grandmother|grandfather|grandma|grandpa|uncle|aunt|cousin|partner|friend|neighbou?r|boss|landlord|colleague|guardian)'

/** What a name may be: wrong, not its owner's. */
const STATE =
  /^(?:usually|not|left|wrong|wrongly|spelled|spelt|misspel\w*|changed|removed|offered|missing|different|correct|incorrect|still|too|very|already|never|only|also|printed|written|shown|blank|hidden|long|short)\b(?! (?:wang|li|zhang|chen|liu|kim|lee)\b)/i

const PATTERNS = [
  new RegExp(
    `(\\b(?:my|the|his|her|our|their)?\\s?(?:full |family |last |first |given |legal |baby's |child's )*name(?:'s| is| was|:)\\s*)(${LOOSE})`,
    'gi',
  ),
  new RegExp(`(\\b(?:surname|applicant|name)\\s*[:：]\\s*)(${LOOSE})`, 'gi'),
  new RegExp(`(\\b(?:called|named)\\s+)(${FULL})`, 'g'),
  new RegExp(`(\\b(?:I am|I'm|I’m|i am|i'm|This is|this is|It's|Hello from|Regards,|Thanks,)\\s+)(${FULL})`, 'g'),
  new RegExp(`(\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Officer|Madam|Sir|mr|mrs|ms)\\.?\\s+)(${FULL})`, 'g'),
  new RegExp(
    `(\\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\\s(?:\\w+\\s)?${KIN}[,:]?\\s+(?:is called |is named )?)(${FULL})`,
    'g',
  ),
]

/** @param star what a hidden text becomes. */
export function starNamesEn(text: string, star: (hidden: string) => string): string {
  const told = PATTERNS.reduce(
    (kept, pattern) =>
      kept.replace(pattern, (all, before: string, name: string) => (STATE.test(name) ? all : before + star(name))),
    text,
  )
  return starLooseNamesEn(told, star)
}
