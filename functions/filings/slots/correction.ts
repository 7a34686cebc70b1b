// Hears a correction in one breath: "十五号，不对，十六号" means the sixteenth.
const MARKERS =
  /不对|(?<!是)不是|说错了?|错了|搞错了?|改成|改为|应该是|更正|[哦噢啊]不|(?<!不)不不(?!是|对|要|用)|no,? wait|wait,? no|\bsorry\b|\bi mean\b|\bactually\b|\bcorrection\b|\bscratch that\b|\bmake that\b|, ?no\b/giu
/** 不是续签: what is denied, up to what is put in its place. 是不是 asks, and 不是， corrects what came before it. */
const DENIED =
  /(?<!是)不是(?![\s,，。.!！?？;；:：、吗吧])(?:(?!而?是)[^\s,，。.!！?？;；])+|(?<!\b(?:do|does|did|can|could|will|would|have|has|had|may|must|should|am|are|i'm) )\bnot (?:the |on )?[^,.;!?]+?(?= but\b|[,.;!?]|$)/iu

/** Who or what it is about, without saying it. */
const PRONOUN = /^[我俺他她它这那]?$|^(?:i|it|that|this|he|she)(?:'?s|'?m| is| am| was)?$/iu

export interface Correction {
  before: string
  after: string
  corrected: boolean
}

/**
 * Splits what was said at the last word of correction, or at what it denies: "不是十五号，是十六号", "the 4th, not the 3rd".
 *
 * @returns `before` is what was taken back, `after` what is meant; without a correction `before` is empty and
 *   `corrected` is false. `after` is empty when something was taken back and nothing put in its place.
 */
export function hearCorrection(said: string): Correction {
  return splitDenied(said) ?? splitAtMarker(said)
}

function splitDenied(said: string): Correction | undefined {
  const denied = DENIED.exec(said)
  if (!denied) return undefined
  const lead = said.slice(0, denied.index)
  // 十五号不是十六号, without a pause, may mean either.
  if (/[\p{Script=Han}\d]$/u.test(lead) && !PRONOUN.test(lead)) return { before: '', after: said, corrected: false }
  const rest = lead + said.slice(denied.index + denied[0].length)
  const after = tidy(rest.replace(/^[\s,，。.!！;；]*but\b/iu, ''))
  const before = denied[0].replace(/^(?:不是|not )/iu, '')
  // 我不是王强 puts nothing in its place.
  return { before, after: PRONOUN.test(after) ? '' : after, corrected: true }
}

function splitAtMarker(said: string): Correction {
  const last = [...said.matchAll(MARKERS)].at(-1)
  if (!last) return { before: '', after: said, corrected: false }
  return { before: said.slice(0, last.index), after: tidy(said.slice(last.index + last[0].length)), corrected: true }
}

function tidy(text: string): string {
  return text.replace(/^[\s,，.。!！;；:：、是]+|[\s,，;；:：、]+$/gu, '')
}
