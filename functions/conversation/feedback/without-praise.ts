// Takes out what sounds like blame and is none: 不错, 没有错, nothing wrong, and a slip of one's own.

/** @param said folded for matching, without apostrophes */
export function withoutPraise(said: string): string {
  return NOT_MEANT.reduce((rest, each) => rest.replace(each, ' '), said)
}

const NOT_MEANT = [
  /(?:没有?|并?无|不算|不是)(?:什么|任何|太?多|大)*(?:写|说|讲)?(?:得|的)?(?:错误?|不对|问题|过时|不清楚)(?:的)?(?:地方)?/gu,
  /(?:真|很|挺|还|蛮|太|也|都)?不错/gu,
  /我(?:自己|刚才|不小心)?(?:给)?[写填说点按选弄打看听记]错/gu,
  /\bnothing (?:\w+ ){0,4}wrong\b|\b(?:not|isnt|wasnt|no|never|without|any) (?:\w+ )?(?:wrong|incorrect|inaccurate|outdated|mistakes?|errors?|unclear|confusing|misleading)\b/gu,
  /\b(?:pressed|tapped|clicked|typed|chose|picked|entered) (?:\w+ ){0,2}wrong\b|\bmy (?:own )?(?:mistake|error|fault)\b|\bi (?:was|am|got it) wrong\b/gu,
]
