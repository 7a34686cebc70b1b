// What the house says around findings, self-checks and helpers; loaded with the first filing that has one of them.
import type { Locale } from '../../filings/filing.ts'

export interface FindingWords {
  /** A finding with the rule it rests on. */
  cited: (text: string, clause: string) => string
  /** It was told, and after a change it does not hold any more. */
  ended: (text: string) => string
  /** A self-check that found nothing it has words for. */
  nothingFound: (phone: string) => string
  again: string
  guide: (title: string) => string
  /** Above a review: for whom it is, the name masked. */
  forPerson: (name: string) => string
  forSomebody: string
  /** The person did not agree, or was not asked. */
  notAgreed: string
}

export const FINDING_WORDS: Record<Locale, FindingWords> = {
  'zh-CN': {
    cited: (text, clause) => `${text}（${clause}）`,
    ended: (text) => `改了以后，前面说的这条不算了：${text}`,
    nothingFound: (phone) => `按您说的，这里算不出来。请打 ${phone} 问。`,
    again: '换一个人再算',
    guide: (title) => `看看：${title}`,
    forPerson: (name) => `这是您帮${name}办的。`,
    forSomebody: '这是您帮别人办的。',
    notAgreed: '没关系，先不办。等本人答应了，随时再来。刚才填的都没有留。',
  },
  en: {
    cited: (text, clause) => `${text} (${clause})`,
    ended: (text) => `After this change, what I told you before no longer counts: ${text}`,
    nothingFound: (phone) => `I cannot work that out here. Please call ${phone}.`,
    again: 'Work it out for someone else',
    guide: (title) => `Read: ${title}`,
    forPerson: (name) => `You are filing this for ${name}.`,
    forSomebody: 'You are filing this for someone else.',
    notAgreed:
      'That is fine; nothing is filed. Come back any time once they have agreed. What you filled in is not kept.',
  },
}
