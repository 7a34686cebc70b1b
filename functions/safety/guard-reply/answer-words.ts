// Yes and no by themselves: they answer the question, so the source must begin its answer with the same.
import type { Clause, GuardLocale } from './clause.ts'
import type { Evidence } from './evidence.ts'

const YES: Record<GuardLocale, RegExp> = {
  'zh-CN': /^(?:是的?|对的?|可以的?|能的?|行的?|有的?|要的?|需要的?|会的?|当然可以?|没错|都可以|都行|好的,可以)$/,
  en: /^(?:yes|yeah|sure|of course|certainly|correct|right|you can|you may|it is|it does|they can|you must|you do)$/,
}
const NO: Record<GuardLocale, RegExp> = {
  'zh-CN': /^(?:不是的?|不可以的?|不能的?|不行的?|没有的?|不用的?|不需要|不会的?|不必|无需|还不能|暂时不能|不对|不要)$/,
  en: /^(?:no|not yet|nope|you cannot|you can not|you may not|it is not|it does not|you do not|not at all|never|usually not)$/,
}
const SAYS_YES: Record<GuardLocale, RegExp> = {
  'zh-CN': /^(?:是|可以|能|行|有|要|还能|会|发)/,
  en: /^(?:yes|you can|you may|only after|it is|either)/,
}
const SAYS_NO: Record<GuardLocale, RegExp> = {
  'zh-CN': /^(?:不|没|还不|暂时不|一般不|多半不|别)/,
  en: /^(?:no|not|usually not|mostly not|you need no|do not)\b/,
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
