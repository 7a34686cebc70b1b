// Words that promise or decide: only the office may, and an answer says "may qualify".
import { anyOf } from '../any-of.ts'

const PROMISES_ZH = anyOf(
  '保证(?!金)|包过|包办|包您|包你|承诺(?!书|办|制)|担保|打包票',
  '(?:一定|肯定|必定|绝对|百分之?百|100%|准|铁定|稳稳|必然)(?:可以|能|会|行|没问题|通过|批|给|办|成|下来|拿到)|没(?:有)?(?:任何)?问题|不会有问题|不成问题|妥妥|稳过',
  '(?:您|你|他|她|您家|孩子|老人)(?:本人)?(?:已经|已|就|完全|是|都|也)*(?:符合(?!标准的)|满足|具备|达到)(?:了|所有|全部|这个|该|办理|申请|相关)*(?:条件|资格|要求|规定)?',
  '(?:您|你)(?:已经|已)?(?:有|没有|无)资格|(?:您|你)(?:不|不能)?够(?:格|条件)|(?:您|你)的?(?:申请|材料|认定|备案|工伤|情况)?(?:已经|已|会被|将被|会|将|必)+(?:通过|批准|获批|受理|办好|成功|办妥|提交|认定)',
  '(?:会|将|能)(?:获得|得到|拿到)?(?:批准|通过|获批)|审核(?:会|肯定|一定|必)|(?:属于|算|就是|构成)工伤(?!吗)|不(?:属于|算|是|构成)工伤|您(?:可以|能|会)(?:得到|获得|拿到|赔|领到)(?:.{0,8})(?:元|钱|赔偿|补偿|补贴)',
  '(?:我|我们|本助手|帮办|系统)(?:已经?|会|来|帮|替|可以|将|能|为您|给您|马上|这就)+(?:.{0,6})(?:提交|申请|办理|预约|登记|查询|联系|转账|办好|处理|代办|安排|通知|取消|修改|跟进)',
)
const PROMISES_EN = anyOf(
  '\\bguarante|\\bpromis(?!e \\()|\\bcertainly\\b|\\bdefinitely\\b|\\bsurely\\b|\\b100 ?%|\\bwithout (?:a )?doubt|\\bno doubt|\\brest assured|\\bassured?\\b|\\bfor sure|\\bno problem|\\bbound to\\b|\\bsure to\\b|\\bundoubtedly|\\babsolutely',
  "\\byou(?:'re| are|r (?:child|mother|father|claim|case|application) is)? (?:already |now |fully |also |not |still )*(?:qualif|eligible|entitled|approved|accepted|exempt)|\\byou (?:do not |don't |clearly |already )?(?:qualify|meet (?:all |the )*(?:conditions|requirements|criteria))",
  "\\byou(?:'ll| will| shall| are going to) (?:\\w+ )?(?:get|receive|be (?:approved|accepted|paid|granted|given|compensated)|obtain|win|qualify|succeed|pass)\\b|\\b(?:will|shall|is going to|has been|have been|is|was|gets?|be) (?:\\w+ )?(?:approved|granted|rejected|refused|denied)\\b",
  '\\b(?:your (?:application|claim|request|case|filing|injury|papers)) (?:is|has|will|was|counts|succeeds|qualifies)\\b|\\b(?:this|that|it|yours?) (?:is|counts as|will count as|qualifies as) an? work[- ]injury|\\bis not a work[- ]injury',
  "\\b(?:i|we)(?:'ve|'ll| have| will| can| am going to| are going to|'m| am)(?: already| now)? (?:submit|appl|book|register|regist|file|sent|send|contact|transfer|cancel|arrang|handle|process|take care|complet|inform|check)",
)
/** A case that is supposed is not decided: once it is approved. */
const IF_EN =
  /\b(?:once|if|when|unless|until|after|whether)\b[^,.;]{0,40}?\b(?:approved|granted|rejected|refused|denied|accepted)\b/g
const MAY = /\bmay qualify\b|\bmay be eligible\b|可能符合|是否符合/

/** @param text folded (see `foldForMatching`); @param source the same of the cited passages: word for word it may say so. */
export function promises(text: string, source: string, locale: 'zh-CN' | 'en'): boolean {
  const found = (locale === 'en' ? PROMISES_EN : PROMISES_ZH).exec(text.replace(MAY, ' ').replace(IF_EN, ' '))
  return found !== null && !source.includes(found[0])
}

const OWN_CASE =
  /[您你](?:的|这种|这个|这样的?|家的?)(?:情况|情形|事)|\byour (?:case|situation)\b(?! (?:number|no\b))|\byours (?:is|does|do|will|can)\b/

/** Says of the citizen's own case what the guide says of one: that is deciding it, in whatever words. */
export function decidesOwnCase(text: string): boolean {
  return OWN_CASE.test(text)
}
