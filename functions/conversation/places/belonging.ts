// Where a citizen belongs, and which of those places decides a matter.
import type { Belonging, Decider } from '../../knowledge/guide.ts'
import type { PlaceTold } from '../../knowledge/places-told.ts'
import { liesIn } from '../../knowledge/region-chain.ts'
import type { Conversation } from '../conversation.ts'

/** Said right before the place: 医保在日照, 老家日照, "insured in Rizhao". The first that fits counts. */
const BEFORE: [Belonging, RegExp][] = [
  [
    'insured',
    /(?:医保|社保|养老(?:保险|金)?|公积金|参保|保险)(?:关系|卡|账户)?(?:就|都|还)?(?:是)?(?:交|缴|参保|放|留)?(?:在|是)?$/u,
  ],
  ['home', /(?:户口|户籍|老家|家乡|籍贯)(?:就|都|还)?(?:落)?(?:是|在)*$/u],
  ['work', /(?:打工|上班|工作|单位|公司|干活|跑外卖|开店|开公司)(?:就|都|还)?(?:是|在)+$/u],
  ['living', /(?:住|人|现在|目前|搬到|来到|来|去|到)(?:就|都|还)?(?:是|在|了)*$/u],
  ['living', /\b(?:to|into)\s*$/iu],
  ['insured', /\b(?:insur\w+|pension|social security|contribut\w+|paid)\b[^,.;]*$/iu],
  ['home', /\b(?:hukou|household|registered|home ?town|come from|(?:am|i['’]?m) from)\b[^,.;]*$/iu],
  ['work', /\b(?:work\w*|job|employ\w+|company)\b[^,.;]*$/iu],
  ['living', /\b(?:liv\w+|stay\w*|mov\w+|now|moved|treat\w*|doctor|hospital)\b[^,.;]*$/iu],
]

/** Said right behind it: 日照的医保, 北京看病. */
const AFTER: [Belonging, RegExp][] = [
  ['insured', /^[的这那边里儿]*(?:交|缴|参|领|拿)?[的了]?(?:医保|社保|养老(?:保险|金)|退休金|公积金|参保|保险)/u],
  ['home', /^[的这那边里儿]*(?:户口|户籍|人(?!在))/u],
  ['work', /^[的这那边里儿]*(?:打工|上班|工作|干活|跑外卖|送外卖|开店|开公司|做生意)/u],
  ['living', /^[的这那边里儿]*(?:住|看病|就医|治病|手术|生活|定居|带孙|带孩|带娃|养老(?!保险|金)|租房|上学|读书)/u],
  ['insured', /^\s*(?:insurance|pension|social security)\b/iu],
  ['home', /^\s*hukou\b/iu],
]

/** What ties the citizen to a place, by the words around it; undefined when they do not tell. */
export function belongingOf({ before, after }: Pick<PlaceTold, 'before' | 'after'>): Belonging | undefined {
  const said = before.replace(/[\s,，、。]+$/u, '')
  const told = BEFORE.find(([, words]) => words.test(said)) ?? AFTER.find(([, words]) => words.test(after))
  return told?.[0]
}

/**
 * The places whose words an answer gives: the one that decides first, then where else the citizen is.
 * @param told codes that were named in this turn
 */
export function decidingPlaces(
  decidedBy: Decider | undefined,
  { region, belongs = {} }: Pick<Conversation, 'region' | 'belongs'>,
  told: string[],
): string[] {
  const as = decidedBy === 'same' ? undefined : decidedBy
  const own = as && (belongs[as] ?? (as === 'work' ? belongs.living : undefined))
  // Where one's hukou is tells nothing of where one lives.
  const isElsewhere = (code: string) => as !== undefined && Object.values(belongs).includes(code)
  const first = own ?? region ?? told.find((code) => !isElsewhere(code))
  if (first === undefined) return []
  const known = [...new Set([first, ...(region ? [region] : []), ...told])]
  // Of a place and one that it lies in only the nearer is worth saying.
  return known.filter((code) => !known.some((other) => other !== code && liesIn(other, code)))
}
