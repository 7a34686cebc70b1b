// Hears a correction in one breath: "十五号，不对，十六号" means the sixteenth.
const MARKERS =
  /不对|不是|说错了?|错了|搞错了?|改成|改为|应该是|更正|[哦噢啊]不|(?<!不)不不(?!是|对|要|用)|no,? wait|wait,? no|\bsorry\b|\bi mean\b|\bactually\b|\bcorrection\b|\bscratch that\b|\bmake that\b|, ?no\b/giu

/**
 * Splits what was said at the last word of correction.
 *
 * @returns `before` is what was taken back, `after` what is meant; without a correction `before` is empty and
 *   `corrected` is false. `after` is empty when something was taken back and nothing put in its place.
 */
export function hearCorrection(said: string): { before: string; after: string; corrected: boolean } {
  const last = [...said.matchAll(MARKERS)].at(-1)
  if (!last) return { before: '', after: said, corrected: false }
  const after = said.slice(last.index + last[0].length).replace(/^[\s,，.。!！;；:：、是]+/u, '')
  return { before: said.slice(0, last.index), after, corrected: true }
}
