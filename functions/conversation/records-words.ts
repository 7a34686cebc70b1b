// Hears that only the citizen's own records tell what is asked: what is left, whether it came, how far it is.
import { foldForMatching } from '../safety/fold.ts'

const MINE_ZH = '(?:我|俺|咱|本人|自己|他|她)'
const THING_ZH = '(?:余额|缴费记录|缴费明细|明细|流水|进度|个人账户|账户|审核结果|办理结果|到账情况|参保记录)'
const RECORDS_ZH = new RegExp(
  [
    `${MINE_ZH}.{0,12}(?:还?剩|还有|里头?有|里面有|攒了|存了|交了|缴了|欠了|扣了|领了)(?:下)?(?:多少|几)`,
    `(?:余额|账户|卡)(?:里头?|里面|上)?(?:还?有|还?剩|是)多少`,
    `(?:查|看|问)(?:一?下|询|一查|一看)?.{0,8}${THING_ZH}`,
    `${MINE_ZH}.{0,14}${THING_ZH}(?:是|有)?(?:多少|怎么样|咋样|到哪|什么)`,
    '(?:到账|打钱|打款|发下来|批下来|审下来|办下来|办好|审核通过|审完|通过|退下来|寄出?来?|制好|做好)了?(?:没有?|了吗|了没有?|了么|没呢)[?？。!\\s]*$',
    `${MINE_ZH}.{0,10}(?:到哪一?步了|什么进度|走到哪了|卡在哪)`,
    `(?:帮|给|替)${MINE_ZH}查(?:一?下|询|一查|查)?${MINE_ZH}的`,
  ].join('|'),
)
const RECORDS_EN =
  /\bhow (?:much|many) .{0,40}\b(?:left|remaining|in my|on my|have i|do i have|i have)\b|\b(?:has|have|did|is|was) (?:my|our|the) .{0,30}\b(?:arrived|been (?:paid|approved|processed|sent|issued)|come through|go through|ready|paid in|paid yet)\b|\b(?:my|the) (?:account )?(?:balance|payment history|contribution record|application status|records?)\b|\b(?:status|progress) of my\b/iu

/** True for 我的公积金还有多少 and "has my pension been paid"; false for what a rule says of everybody. */
export function asksRecords(said: string): boolean {
  const folded = foldForMatching(said)
  return RECORDS_ZH.test(folded) || RECORDS_EN.test(folded)
}
