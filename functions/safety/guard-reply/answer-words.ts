// Yes and no by themselves: they answer the question, so the source must begin its answer with the same.
import type { Clause, GuardLocale } from './clause.ts'
import type { Evidence } from './evidence.ts'

const HEDGE_ZH = '(?:一般|多半|大多|通常|暂时|还|现在|目前)?(?:还|都|也|就)?'
const YES: Record<GuardLocale, RegExp> = {
  'zh-CN': new RegExp(
    `^${HEDGE_ZH}(?:是的?|对的?|可以的?|能的?|行的?|有的?|要的?|需要的?|必须的?|会的?|没错|好的)(?:用|办|转|刷|领|去|做|上|报)?$|^当然`,
  ),
  en: /^(?:yes|yeah|sure|of course|certainly|correct|right|usually|mostly|you can|you may|it is|it does|they can|you must|you do)$/,
}
const NO: Record<GuardLocale, RegExp> = {
  'zh-CN': new RegExp(
    `^${HEDGE_ZH}(?:不是的?|不可以的?|不能的?|不行的?|没有的?|不用的?|不需要|不会的?|不必|无需|不对|不要|不)(?:用|办|转|刷|领|去|做|上|报)?$`,
  ),
  en: /^(?:no|not yet|nope|you can not|you may not|it is not|it does not|you do not|not at all|never|usually not|mostly not)$/,
}
const SAYS_YES: Record<GuardLocale, RegExp> = {
  'zh-CN': new RegExp(`^${HEDGE_ZH}(?:是|可以|能|行|有|要|会|发)[^不]{0,3}$`),
  en: /^(?:yes|you can|you may|only after|it is|either)/,
}
const SAYS_NO: Record<GuardLocale, RegExp> = {
  'zh-CN': new RegExp(`^${HEDGE_ZH}(?:不|没).{0,4}$`),
  en: /^(?:no|not|usually not|mostly not)\b/,
}

/** Whether a clause that is but yes or no stands there against the source. */
export function answersOtherwise(
  clauses: readonly Clause[],
  { clauses: sources }: Evidence,
  locale: GuardLocale,
): boolean {
  return clauses.some((clause) => {
    const text = clause.text.replace(/^[·\s]+|[.\s!。]+$/g, '')
    const [says, starts] = YES[locale].test(text)
      ? [true, SAYS_YES]
      : NO[locale].test(text)
        ? [true, SAYS_NO]
        : [false, SAYS_YES]
    return (
      says &&
      !sources.some(({ text: source, line }) => line.startsWith(source.slice(0, 1)) && starts[locale].test(source))
    )
  })
}
