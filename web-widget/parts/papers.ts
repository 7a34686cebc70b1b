// The papers to bring as drawings, found in the words of the guide.
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { Drawing } from '../drawings.ts'

/** A paper is drawn only beside the words that name it, so that no drawing says more than the guide. */
const PAPERS: [Drawing, RegExp][] = [
  ['register', /户口簿|户口本|household register|\bbooklet/iu],
  ['id-card', /身份证(?!明)|居住证|旧证|\bIDs?\b|old card|residence permit/iu],
  ['bank-card', /社保卡|医保卡|银行卡|social[- ]security card|bank card/iu],
  ['passport', /护照|passport/iu],
  ['photo', /照片|相片|photo/iu],
  ['form', /表(?!示|明)|\bforms?\b/iu],
  ['note', /单|病历|证明|合同|承诺书|通知书|学生证|referral|record|certificate|contract|proof|letter|licence/iu],
]

const MOST = 2

/** Up to two drawings for one line of a list; none when it names no paper. */
export function papersMark(line: string): HTMLElement | undefined {
  const found = PAPERS.flatMap(([name, pattern]) => {
    const at = line.search(pattern)
    return at < 0 ? [] : [{ name, at }]
  })
  const drawings = [...found]
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ name }) => draw(name, 28))
  return drawings.length > 0 ? h('span', { class: 'paper-mark', 'aria-hidden': 'true' }, drawings) : undefined
}
