// Orders to a model or a program that somebody plants in a document, as rows an editor can extend.
import { foldForMatching } from '../../safety/fold.ts'
import { isAttack } from '../../safety/is-attack.ts'
import { LINK } from './number-words.ts'
import { LIST_MARKER } from './written.ts'

/** What {@link isAttack} sees in a citizen's turn, through the same disguises, and what is written for whoever reads a file. */
export function ordersAProgram(text: string): boolean {
  if (isAttack(text) || isCoded(text.replace(LINK, ' '))) return true
  const folded = foldForMatching(text.replace(LIST_MARKER, ''))
  return PLANTED.some((order) => order.test(folded))
}

/** No word and no number is that long: base64, or a key. */
function isCoded(text: string): boolean {
  return (text.match(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).some(
    (run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+/=]/.test(run),
  )
}

const WRITE =
  '(?:render|provide|give|write|end|begin|start|include|add|append|insert|put|enhance|augment|modify|change|alter|' +
  'encode|translate|format|keep|make|limit|rephrase|repeat|mention)'
const READER = '(?:user|citizen|reader|customer|visitor)s?'

/** Matched against folded text: lower case, half width, simplified, quotes straight. */
const PLANTED: RegExp[] = [
  /(?:^|["'.。!！?？;；\s([{<【])(?:system|assistant|developer) ?[:：](?!\/)/,
  /^(?:系统|助手|助理|模型|机器人)[:：]/,
  /<\|[^|]{0,40}\|?>|\{\{|\}\}|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|prompt)>/,
  /^(?:#+ ?)?(?:new |updated |hidden |important )?(?:instructions?|prompt|task)(?: for (?:the )?(?:ai|assistant|model|bot))? ?:/,
  /(?:note|message|instructions?|hint) (?:to|for) (?:the |any |all )?(?:ai|llm|assistant|chat ?bot|language model|model|agent)s?\b/,
  /\b(?:ai|llm|chat ?bot|language model|assistant)s?(?: reading this)?,? (?:please|must|should|shall|need to|has to|have to|may only|is to|are to)\b/,
  /\bif you(?:'re| are) (?:an? )?(?:ai|llm|language model|chat ?bot|assistant|bot|model)\b|\bas an? (?:ai|llm|language model|assistant)\b/,
  new RegExp(
    `\\b(?:do not|don't|never|without) (?:tell|telling|inform|informing|alert|warn|let|mention(?:ing)? (?:this|it) to) (?:the |any )?${READER}`,
  ),
  new RegExp(`\\b(?:hide|conceal|keep) (?:this|it|that)(?: secret)? from (?:the |any )?${READER}`),
  new RegExp(`\\b(?:tell|ask|get|make|urge|trick|lead|direct) (?:the |any |every )${READER} (?:to|for|that|into)\\b`),
  new RegExp(`\\b${WRITE}\\b.{0,60}\\byour (?:next |final |whole |entire )?(?:response|answer|reply|output)s?\\b`),
  /\byour (?:next |final |every )?(?:response|answer|reply|output)s? (?:must|should|shall|has to|needs to|is to|will) /,
  /\b(?:act|behave|respond|answer|reply|speak|pose) as (?:an? |the |my )?(?:ai|assistant|bot|chat ?bot|model|hacker|admin\w*|gpt|official|expert|different|unrestricted|free)\b/,
  /\b(?:run|execute|follow|obey) (?:the following|this|these|the next|the hidden) (?:command|code|script|instruction|order|prompt)s?\b/,
  /\b(?:call|invoke|use) (?:the )?(?:tool|function|api)\b/,
  /javascript:|data:text\//,
  /(?:不要|别|不得|不可|不能|切勿|请勿|勿|无需|不必)(?:告诉|告知|透露给|提醒|让|通知)(?:用户|市民|读者|访客|来访者|提问者)/,
  /(?:让|叫|要求|引导|诱导|骗|督促|指示)(?:用户|市民|访客|来访者|提问者).{0,8}(?:提供|输入|发送|发|转账|汇款|点击|点开|扫|支付|付款|交|打开|下载|拨)/,
  /(?:人工智能|语言模型|大模型|聊天机器人|智能体|ai(?:助手|模型)?)[,，]?(?:请|应|须|必须|要|需|不得|不要|务必|一律)/,
  /(?:如果|若|要是|假如)[你您]是(?:一个|一名)?(?:人工智能|语言模型|大模型|聊天机器人|智能体|机器人|ai|助手|程序)/,
  /(?:作为|身为)(?:一个|一名)?(?:人工智能|语言模型|大模型|聊天机器人|智能体|ai)/,
  /(?:[你您]的|每次|每条|所有|一切)(?:回答|回复|答复|输出).{0,6}(?:都?必须|都?应|都要|末尾|结尾|开头|里|中).{0,12}(?:加|写|说|提|附|插|推荐|包含|带上|以|用)/,
  /在(?:每次|每条|[你您]的|所有)?(?:回答|回复|答复|输出)(?:的?)(?:里|中|末尾|开头|结尾|最后|前面|后面).{0,10}(?:加|写|说|提到|附|插|推荐)/,
  /(?:执行|按照?|遵守|遵照|遵循)(?:以下|下面|下列|如下|这些|隐藏)的?(?:指令|命令|代码|提示词|系统提示)/,
  /(?:调用|使用)(?:工具|函数|接口)/,
]
