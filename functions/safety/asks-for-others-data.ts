// Requests for the data of someone else; an errand for the family is none.
import { anyOf } from './any-of.ts'

/** Whether a folded turn wants to see another person's data. */
export function asksForOthersData(folded: string): boolean {
  if (RIGHTFUL.test(folded)) return false
  return (
    STRANGER_ZH.test(folded) ||
    namesSomeone(folded) ||
    STRANGER_EN.test(folded) ||
    WHERE_EN.test(folded) ||
    NAMED_EN.test(folded)
  )
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
  '被执行人|会不会|能不能被|泄露|侵犯|违法吗|犯法|合法吗|算不算|被(?:别|他|其他)人|怎么办',
  'power of attorney|authori[sz]ed|on behalf|guardian|is it (?:legal|illegal|against)',
)
const STRANGER_ZH = new RegExp(
  `${LOOK_UP}.{0,6}${STRANGER}.{0,3}(?:的|家|住|名下|有|[交拿领欠挣]了?多少).{0,6}(?:${PRIVATE}|信息|资料|数据|电话|记录|哪)`,
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
const NOBODY_EN =
  '(?!my|your|our|the|a |an |this|that|what|how|who|where|it|here|there|today|tomorrow|last|next|' +
  'me |us |someone|china|city|mom|mum|dad|child|parent|mother|father|company|employer|minnie|' +
  'mickey)'
const NAMED_EN = new RegExp(
  '(?:look up|check|find(?: out)?|show me|give me|tell me|pull up|' +
    `get me) ${NOBODY_EN}[a-z]{2,14}(?: ${NOBODY_EN}[a-z]{2,14})?'s (?:\\w+ )?${PRIVATE_EN}`,
)
