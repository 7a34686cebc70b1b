// Requests for the data of someone else; an errand for the family is none.
import { anyOf } from './any-of.ts'
import { hasLatin } from './scripts.ts'

/** Whether a folded turn wants to see another person's data. */
export function asksForOthersData(folded: string): boolean {
  if (RIGHTFUL.test(folded)) return false
  if (STRANGER_ZH.test(folded) || namesSomeone(folded)) return true
  if (AFFAIRS_ZH.test(folded) && !/[给为替帮][我咱].{0,3}[交缴买发办上备]|我(?:自己)?的(?:车|房|手机)/.test(folded))
    return true
  return hasLatin(folded) && [STRANGER_EN, WHERE_EN, AFFAIRS_EN, NAMED_EN].some((words) => words.test(folded))
}

const LOOK_UP =
  '(?:查(?:一?下|询|一查|看|查|到|出|个)?|看(?:一?下|看)|告诉我|调(?:出|取|一下)|搜(?:一下)?|给我(?:看|说|念)?|念出|人肉|弄到|知道)'
const PRIVATE =
  '(?:社保|养老金|退休金|医保|公积金|身份证|手机号|电话号码|住址|家庭住址|住在?哪|地址|工资|存款|余额|银行卡|账户|病历|户口|户籍|开房|婚姻|档案|征信|隐私|个人信息|' +
  '行踪|定位|低保|欠了?多少|名下|房产|聊天记录|通话记录)'
const STRANGER =
  '(?:邻居|隔壁.{0,3}|同事|老板|领导|前[妻夫]|前(?:男|女)友|前任|别人|他人|人家|某某?人?|室友|房东|房客|租客|网友|明星|男朋友|女朋友|相亲对象|债务人|' +
  '欠我钱.{0,4}|这个人|那个人|其他人|陌生人|情敌|小三|老师|班主任|债主|仇人|[老小](?:[王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗]))'
const RIGHTFUL = anyOf(
  '授权|委托|代办|代领|代查|本人同意|监护|遗产|继承|帮助?(?:邻居|老人).{0,6}(?:办|认证|缴)|失信',
  '举报|投诉|被执行人|会不会|能不能被|泄露|侵犯|违法吗|犯法|合法吗|算不算|被(?:别|他|其他)人|怎么办',
  'power of attorney|authori[sz]ed|on behalf|guardian|is it (?:legal|illegal|against)',
)
const STRANGER_ZH = new RegExp(
  `${LOOK_UP}.{0,6}${STRANGER}.{0,3}(?:的|家|住|名下|有|[交拿领欠挣]了?多少).{0,6}(?:${PRIVATE}|信息|资料|数据|电话|记录|哪)`,
)

/** Not looked up, but asked outright: 我同事退了多少税, 这车是谁的. Of a landlord and an employer much is one's own affair. */
const AFFAIRS_ZH = anyOf(
  '(?:同事|经理|主管|邻居|隔壁.{0,3}|前[妻夫]|前任|相亲对象|网友|儿媳妇?|女婿|亲家|那人|人家|情敌|领导)(?!在.{0,8}能不能).{0,8}(?:多少|有没有|到底|是不是|名下).{0,6}(?:社保|养老金|退休金|公积金|工资|存款|低保|税|房子|户口|案底|前科)',
  '(?:身份证号?|车牌|手机号|电话号?码?|这[辆个]?车|那[辆个]?车|房子).{0,3}(?:是谁的|(?:的)?(?:车主|机主|房主))|车主(?:是谁|叫|姓|的?(?:电话|手机|联系))',
  '(?:欠我|骗我|打我|撞我|害我).{0,4}(?:个?人|家伙|男的|女的).{0,3}(?:手机|电话|住|地址|身份证|名字)',
  `(?:获取|拿到|搞到|弄到|得到|查到|偷看|知道).{0,4}(?:别人|他人|一个人|某人|人家|员工|用户|客户|对方|同事们?|伴侣|女友|男友)的?.{0,4}(?:${PRIVATE}|信息|密码|薪水|明细|账号)`,
)

const SURNAMES =
  '张王李赵刘陈杨黄周吴徐孙朱林何郭罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶苏魏吕沈姚卢崔钟谭陆汪范廖贾邹熊秦邱侯薛段雷贺毛郝顾龚邵覃武钱戴'
const NAMED_ZH = new RegExp(
  `${LOOK_UP}(?:一?个?叫)?([${SURNAMES}]\\p{Script=Han}{1,2})(?:先生|女士|同志)?的.{0,4}${PRIVATE}`,
  'u',
)
/** Words that begin with a surname and are no name: places, offices, kin and common words. */
const NO_NAME = anyOf(
  '[省市区县镇乡村州路街局厅处所院校司站港岛山江河湖城店厂部]$',
  '^(?:孙子|孙女|许多|何时|何地|何种|余下|余额|周边|周围|周末|周一|周五|黄金|武汉|林业|林地|段位|钟点|陆续|陆地|钱包|毛利)',
  '^(?:雷达|宋体|唐山|谢谢|余姚|曾经|秦皇|武警|汪洋|范围|罗列|蔡甸|沈阳|段落|顾客|叶子)',
)
const OWN_NAME =
  /我叫|我是(?![他她])\p{Script=Han}{2,3}[,。]|本人|我[爸妈爷奶儿女老媳丈妻哥姐弟妹孙公婆孩外岳]|(?:他|她)是我|家里?(?:老)?人/u

function namesSomeone(folded: string): boolean {
  const name = NAMED_ZH.exec(folded)?.[1]
  return name !== undefined && !NO_NAME.test(name) && !OWN_NAME.test(folded)
}

const PRIVATE_EN =
  '(?:pension|social security|social insurance|id (?:card )?(?:number|no)|home address|address|' +
  'phone number|mobile number|salary|income|medical records?|health records?|bank (?:account|' +
  'balance|details)|criminal record|tax (?:records?|return)|benefits|hukou|personal (?:data|' +
  'information|details|info)|records|password|whereabouts|insurance (?:record|number)|' +
  'marriage (?:record|status)|passport number|provident fund)'
const STRANGER_EN = new RegExp(
  '(?:look(?:ing)? up|check|find(?: out)?|search(?: for)?|give me|tell me|show me|get(?: me)?|' +
    "what(?:'s| is)|see|pull up|access|obtain|need|want) (?:about |up )?(?:the )?(?:(?:my |a |the |" +
    'this )?(?:next[- ]door )?(?:neighbou?r|boss|ex|ex-?(?:wife|husband|girlfriend|boyfriend)|' +
    'co-?worker|colleague|landlord|tenant|room ?mate|girlfriend|boyfriend|enemy|classmate|date)|' +
    'someone(?: else)?|somebody(?: else)?|another person|other people|anyone|that (?:man|woman|guy|' +
    `person)|this person)(?:'s|s'?)? (?:\\w+ )?${PRIVATE_EN}`,
)
const WHERE_EN =
  /(?:find out|tell me|look up|know|show me) where (?:my )?(?:ex|ex-\w+|neighbou?r|boss|co-?worker|landlord|someone|somebody|girlfriend|boyfriend) (?:lives|works|is|stays)/
const STRANGERS_EN =
  '(?:neighbou?r|boss|ex(?:-?\\w+)?|co-?worker|colleague|landlord|tenant|room ?mate|judge|teacher|roofer|doctor|manager|girlfriend|boyfriend|classmate|mechanic|plumber|driver|client|customer|employee)'
const AFFAIRS_EN = new RegExp(
  `(?:what|how much)\\b.{0,24}\\b(?:does|did|do) (?:my|the|our) ${STRANGERS_EN} (?:get|earn|make|pay|receive|owe)|` +
    `\\b(?:my|the|our) ${STRANGERS_EN} (?:has|have|had|owns?) (?:a |any )(?:criminal|police|medical|debt|property|house)|` +
    `\\baddress of (?:the |my |a )${STRANGERS_EN}|\\b(?:what|where)(?:'s| is) (?:my|the|our) ${STRANGERS_EN}'s (?:\\w+ )?${PRIVATE_EN}|` +
    '\\bwho (?:owns|lives (?:in|at)) (?:the )?(?:flat|apartment|house|car|number|plate|room)\\b',
)
const NOBODY_EN =
  '(?!my|your|our|the|a |an |this|that|what|how|who|where|it|here|there|today|tomorrow|last|next|' +
  'me |us |someone|china|city|mom|mum|dad|child|parent|mother|father|company|employer|minnie|' +
  'mickey)'
const NAMED_EN = new RegExp(
  '(?:look up|check|find(?: out)?|show me|give me|tell me|pull up|' +
    `get me) ${NOBODY_EN}[a-z]{2,14}(?: ${NOBODY_EN}[a-z]{2,14})?'s (?:\\w+ )?${PRIVATE_EN}`,
)
