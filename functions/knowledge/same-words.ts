// Words that are said for the same thing, in speech and in dialect, brought to one of them.
import type { Locale } from '../filings/filing.ts'

/** @param text already normal (see `normal`). */
export function inSameWords(text: string, locale: Locale): string {
  return SAME[locale].reduce((kept, [said, written]) => kept.replace(said, written), text)
}

/** Asks how long the thing is good for, not how long it takes: 能用几年, 有效期. */
export function asksValidity(question: string, locale: Locale): boolean {
  return new RegExp(VALIDITY[locale]).test(question)
}

/** Asks what the thing is good for. */
export function asksUse(question: string, locale: Locale): boolean {
  return new RegExp(USE[locale]).test(question)
}

/**
 * Content words without those for one's family, which stand in stories about any matter and are evidence of none.
 * @param words as `contentWords` gives them.
 */
export function withoutKin(words: string[], locale: Locale): string[] {
  return without(words, KIN[locale], locale)
}

/** Content words without the one that all ways to ask for validity are brought to. */
export function withoutValidity(words: string[], locale: Locale): string[] {
  return without(words, VALID[locale], locale)
}

/** Chinese words of two characters are two content words. */
function without(words: string[], taken: Set<string>, locale: Locale): string[] {
  if (locale === 'en') return words.filter((word) => !taken.has(word))
  const isTaken = (i: number) => taken.has(`${words[i]}${words[i + 1]}`)
  return words.filter((_, i) => !isTaken(i) && !isTaken(i - 1))
}

const KIN: Record<Locale, Set<string>> = {
  'zh-CN': new Set(['孩子', '父母', '配偶', '长辈']),
  en: new Set(['child', 'parent', 'spous', 'grandpar']),
}
const VALID: Record<Locale, Set<string>> = { 'zh-CN': new Set(['年限']), en: new Set(['expiri']) }

const HOW_LONG_ZH = '(?:多久|多长(?:时间)?|几年|多少年|几个月|多少个?月|到(?:什么|啥)时候)'

/** Sources of regular expressions; the English one keeps what stands between in `$1`. */
export const VALIDITY: Record<Locale, string> = {
  'zh-CN':
    `(?:能|可以|可|一般|还能)(?:用|管)${HOW_LONG_ZH}|(?:管|有效)(?:期限?)?(?:是|有|为)?${HOW_LONG_ZH}|有效期限?(?=[呢吗?。\\s]*$)` +
    `|${HOW_LONG_ZH}(?:就|会|才)?(?:过期|失效|到期)|(?:几年|多少年|多久)(?:要)?(?:一换|换一次)`,
  en: '\\bhow (?:long|many (?:years|months))\\b((?:(?!\\btake)[^.?!]){0,60}?)\\b(?:valid|lasts?|good for|expires?)\\b|\\bvalidity\\b',
}

const USE: Record<Locale, string> = {
  'zh-CN':
    '能(?:用来)?(?:办|干|做)(?:哪些|什么|啥)事?情?|有(?:什么|啥|哪些)(?:用处?|作用|好处|用途)|(?:干|做)(?:什么|啥)用的?|管(?:什么|啥)用',
  en: "\\bwhat (?:else )?can i (?:do|get) with\\b|\\bwhat(?: is|'s) (?:the )?(?:use|point) of\\b|\\bbenefits?\\b|\\bused for\\b|\\bgood for\\b",
}

const PERSON_ZH =
  '(?:别人|他人|家里人|家人|亲戚|朋友|小?孩子?|娃|女儿|闺女|儿子|孙子|孙女|爸妈|爹妈|爸爸?|妈妈?|父亲|母亲|老伴儿?|爱人|老婆|老公|丈夫|妻子|媳妇|老人|爷爷|奶奶)们?'
const PERSON_EN =
  '(?:someone|somebody|anyone|another person|a (?:friend|relative)|my (?:daughter|son|child|mother|father|mom|mum|dad|husband|wife|brother|sister|friend|family))'

const KIN_ZH =
  '(?:爸爸?|妈妈?|爹|娘|爷爷?|奶奶?|姥姥|姥爷|外公|外婆|公公|婆婆|岳父|岳母|父亲|母亲|老伴儿?|老头子?|老爷子|老太太|老公|老婆|丈夫|妻子|媳妇|爱人|儿子|女儿|闺女|哥哥?|姐姐?|弟弟?|妹妹?|叔叔?|伯伯?|舅舅?|姑姑?|姨妈?|老人|家人|亲人)'
/** Nobody says 去世 of their own mother: 走了, 没了, 不在了. What else goes or is gone is followed by a word for it. */
const GONE_ZH =
  '(?:走了|没了|不在了|死了|过世了?|离世了?|病故了?|病逝了?|去世了?)(?=$|[,，。.?？!！;；、\\s]|要|该|咋|怎|得|以?后|之后|先|手续|户口|我|俺)'

/** Said of a death and of nothing else, with or without who it was; 老了 only of who is buried. Not 快咽气了, which is a cry. */
const DIED_ZH = `(?:${KIN_ZH})?(?:(?:今|昨|前)(?:天|晚|夜)?(?:上|里)?|刚刚?|已经)?(?<!快|要)(?:[咽嚥]了?[气氣]了?|仙逝了?)|${KIN_ZH}老了[,，\\s]{0,2}(?:今天|昨天|前天|明天|后天|刚刚?|已经)?(?:埋(?=[的了在好完,，。]|$)|下葬|出[殡殯]|入土|安葬)(?:的|了)?`

const SAME: Record<Locale, [RegExp, string][]> = {
  'zh-CN': [
    [
      new RegExp(
        `(?:让|叫|请|找|托|由)(?:我|俺|咱)?家?${PERSON_ZH}(?:帮|替|代)?(?:着|忙)?(?:我|俺|咱|他|她)?(?:去|来|跑|办|领|弄|取)`,
        'g',
      ),
      '顶替',
    ],
    [new RegExp(`(?:替|代|帮)(?:我|俺|咱)?家?${PERSON_ZH}(?:去|来|跑|办|领|弄|取)?`, 'g'), '顶替'],
    // Not 替代: 代 is in 二代证.
    [
      new RegExp(
        `(?:孩子|娃)?(?:我|俺|咱|他|她)?(?:们)?(?:家)?${KIN_ZH}(?:今天|昨天|前天|刚刚?|已经|都|上个?月)?${GONE_ZH}`,
        'g',
      ),
      '亲人去世',
    ],
    [new RegExp(`(?:[我俺咱](?:们)?(?:家)?)?(?:${DIED_ZH})`, 'g'), '亲人去世'],
    [/代(?:办|领)|替(?:我|俺|他|她)(?:去|来|跑|办|领|弄|取)/g, '顶替'],
    [/小孩子?|娃儿?|娃娃|宝宝|女儿|闺女|儿子|孙子|孙女/g, '孩子'],
    [/爸妈|爹妈|爸爸?|妈妈?|父亲|母亲/g, '父母'],
    [/老伴儿?|爱人|老婆|老公|丈夫|妻子/g, '配偶'],
    [/爷爷|奶奶|外公|外婆|姥姥|姥爷/g, '长辈'],
    [/簿/g, '本'],
    // Not 有效, which is said of anything: 在国外有效吗, 有效期快到了.
    [new RegExp(VALIDITY['zh-CN'], 'g'), '年限'],
    [new RegExp(USE['zh-CN'], 'g'), '用处'],
    [/突发(?:急病|疾病)|突然(?:生病|发病|病了)|得了?急病|急诊|急救|抢救/g, '急病'],
    // 没 alone is a particle; before what must come first it is the matter itself.
    [/还?(?:没来得及|没有?|未|忘记?了?)(?:先|去|办|做|提前)*(?=备案|登记|签注|转诊|报备)/g, '未'],
    [/回复|答复|回音|回信|回应|反馈/g, '回话'],
    [/匿名|不(?:想|愿)?(?:露|留|报|写)(?:我的?|自己的?)?(?:名字?|姓名)/g, '保密'],
    [/慢(?:性|特|性特殊)病/g, '慢病'],
  ],
  en: [
    [
      new RegExp(`\\b${PERSON_EN}(?: else)?\\b([^.?!]*?)\\b(?:for me|on my behalf|in my place|instead of me)\\b`, 'g'),
      ' proxy $1',
    ],
    [
      /\b(?:had|having|have|expecting|gave birth to) (?:a|our|another|my) (?:baby|child|boy|girl|son|daughter)\b/g,
      ' newborn ',
    ],
    [/\b(?:daughters?|sons?|kids?|baby|babies|toddlers?|grandsons?|granddaughters?)\b/g, 'child'],
    [/\b(?:mother|father|mom|mum|dad)s?\b/g, 'parent'],
    [/\b(?:husband|wife)\b/g, 'spouse'],
    [/\bpassed (?:away|on)\b/g, 'died'],
    [/\b(?:grandmother|grandfather|grandma|grandpa)s?\b/g, 'grandparent'],
    [new RegExp(VALIDITY.en, 'g'), ' $1 expiry '],
    [new RegExp(USE.en, 'g'), ' benefit '],
    [
      /\b(?:emergency|emergencies|(?:fell|fall|fallen|taken) (?:suddenly )?ill(?: suddenly)?|sudden illness|suddenly (?:ill|sick))\b/g,
      'emergency',
    ],
    [/\banonymous(?:ly)?\b|\bconfidential(?:ly|ity)?\b|\bwithout (?:giving )?my name\b/g, 'confidential'],
    [/\b(?:respond|hear back|get back to me)\b/g, 'reply'],
  ],
}
