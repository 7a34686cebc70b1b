// Hears a wish about the letters of the page: elder mode (长辈版), the usual view, larger, smaller.
import { ACKNOWLEDGED, formsOf, HESITATES, LONGEST } from '../hear-saying.ts'
import { clauses, plainWords } from '../plain-words.ts'
import type { Display } from '../reply.ts'

const ELDER_ZH =
  '(?:(?:长辈|老年人?|老人家?|关怀|适老化?|大字[体号]?|大号字)的?(?:版本?|模式|界面|页面)|大字[体号]?的?|大号字)'
const USUAL_ZH = '(?:普通|正常|标准|平常|平时|一般|常规|默认|原来|原先|年轻人?)的?'
const KIND_ZH = '(?:版本?|模式|界面|页面|字体?|大小|样子)'
const TO_ZH = '(?:(?:[切转变换改调]|恢复|打?开|进入?|使?用|启用|开启|切换|转换|看|回)(?:一?下)?(?:换|到|成|为|回|个)?)?'
const OFF_ZH = '(?:关[掉闭了]?|退出|取消|不[要用]了?|别用|关上)'
const WHERE_ZH = '(?:这个?|这里|这上面|这些|屏幕上?|页面上?|网页上?|手机上?|你们?)的?'
const LETTERS_ZH = '(?:字体?|字号|文字)'
const WISH_ZH = '(?:能不能|可以|给我|帮我|再|要|都|得)*'
const GROW_ZH = '(?:[放变调弄搞改写换开]|显示)?[得的成]?'
const BIT_ZH = '(?:一?[点些号倍]|一?点点)?儿?(?:看看|的)?'
/** Only what a page is told: to a question about a complaint, the rest may be the complaint. */
const SEES_BADLY_ZH = `(?:我|俺)?(?:眼睛?|老了)?(?:老花|花了?|不好使?|不行|看不[清见到]楚?|瞧不[清见]|费劲|看着费劲)了?`
const SMALL_ZH = (size: string) =>
  `(?:${WHERE_ZH})?${LETTERS_ZH}(?:也|都|还是|实在|真)?(?:有点儿?|好像)?(?:太|好|这么|那么|忒|老|有点儿?|还是)+${size}了?(?:${SEES_BADLY_ZH})?`

const ELDER_EN =
  '(?:(?:elder(?:ly)?|seniors?|simple|easy|easier|accessible|large(?: and| &)? simple|large (?:text|print|letters|type|font)|big (?:text|print|letters|font)) (?:mode|view|version|layout|page|screen)|(?:large|big|larger?) (?:text|print|letters|type|font)(?: size)?|large(?: and)? simple)'
const USUAL_EN =
  '(?:(?:normal|usual|standard|regular|default|ordinary|original) (?:view|mode|version|text|text size|size|layout|letters|font|screen|page))'
const TO_EN =
  '(?:(?:switch|change|turn|go|put it|set it)(?: back)?(?: it)?(?: on| to| in| into)? |back to |use |show(?: me)? |open |i want |have )?(?:the |an? )?'
const LETTERS_EN = '(?:text|letters?|words|fonts?|print|writing|type|characters|text size|font size|letter size|screen)'
const WHOSE_EN = '(?:the |this |your |these |all the )?'
const BIT_EN = '(?:a bit |a little |much |even |still )?'

/** Wishes in so many words, and what somebody says who merely finds that it is so. */
const WISHES: { display: Display; asks: string[]; finds?: string[] }[] = [
  { display: 'elder', asks: [`${TO_ZH}${ELDER_ZH}`, `${TO_EN}${ELDER_EN}(?: on)?`] },
  {
    display: 'usual',
    asks: [
      `${TO_ZH}${USUAL_ZH}${KIND_ZH}`,
      `${OFF_ZH}${ELDER_ZH}了?|${ELDER_ZH}${OFF_ZH}|把?${ELDER_ZH}(?:给我)?关[掉了]?`,
      `(?:把)?${LETTERS_ZH}(?:给我)?[变调换改](?:回[来去]?|成)(?:原来的?|原样|${USUAL_ZH})?(?:大小|样子)?`,
      `${TO_EN}${USUAL_EN}`,
      `(?:turn off|leave|exit|stop|no)(?: the)? ${ELDER_EN}|${ELDER_EN} off|turn(?: the)? ${ELDER_EN} off`,
    ],
  },
  {
    display: 'larger',
    asks: [
      `(?:[把将])?(?:${WHERE_ZH})?${LETTERS_ZH}${WISH_ZH}${GROW_ZH}(?:再)?大${BIT_ZH}`,
      `放大(?:一?[点些下])?(?:${LETTERS_ZH})?|${GROW_ZH}大${BIT_ZH}${LETTERS_ZH}|大一?点儿?字|加大${LETTERS_ZH}|${LETTERS_ZH}加大`,
      `(?:make|have|get|need|want|set|print)? ?${WHOSE_EN}${LETTERS_EN} ${BIT_EN}(?:bigger|larger)|${BIT_EN}(?:bigger|larger) ${LETTERS_EN}`,
      `(?:make|have|get|need|want|use) ${BIT_EN}(?:bigger|larger) ${LETTERS_EN}|(?:increase|enlarge|magnify) ${WHOSE_EN}${LETTERS_EN}|make (?:it|everything) (?:bigger|larger)|zoom in`,
    ],
    finds: [
      SMALL_ZH('小'),
      `(?:我)?看不(?:太)?(?:清楚?|见|到)(?:${WHERE_ZH})?${LETTERS_ZH}|(?:${WHERE_ZH})?${LETTERS_ZH}(?:我)?看不(?:太)?(?:清楚?|见)`,
      `${WHOSE_EN}${LETTERS_EN} (?:is|are)(?: much| far| way| just| still)? (?:too|so) (?:small|tiny|little)(?: for me)?(?: to read)?|(?:its|it is)? ?too small(?: for me)? to (?:read|see)`,
      `i (?:cant|cannot|can hardly|can barely) (?:read|see) (?:the |this |your |these )(?:text|letters|print|writing|font|small print)`,
    ],
  },
  {
    display: 'smaller',
    asks: [
      `(?:[把将])?(?:${WHERE_ZH})?${LETTERS_ZH}${WISH_ZH}(?:[缩变调弄搞改写换]|显示)?[得的成]?(?:再)?小${BIT_ZH}|缩小(?:一?[点些下])?${LETTERS_ZH}|小一?点儿?字`,
      `(?:make|have|get|need|want|set)? ?${WHOSE_EN}${LETTERS_EN} ${BIT_EN}smaller|${BIT_EN}smaller ${LETTERS_EN}|(?:make|have|get|need|want|use) ${BIT_EN}smaller ${LETTERS_EN}|make it smaller|zoom out`,
    ],
    finds: [
      SMALL_ZH('大'),
      `${WHOSE_EN}${LETTERS_EN} (?:is|are)(?: much| far| way| just)? (?:too|so) (?:big|large|huge)`,
    ],
  },
]

const SEES_BADLY = new RegExp(
  `^(?:${SEES_BADLY_ZH}|我老了|i (?:cant|cannot) (?:see|read)(?: it| that| this)?(?: well)?|my (?:eyes|sight|eyesight) (?:is|are) (?:bad|poor|weak|not good)|i am old|im old)$`,
  'u',
)
const HEARD = WISHES.map(({ display, asks, finds = [] }) => ({
  display,
  asks: wholly(asks),
  finds: finds.length > 0 ? wholly(finds) : undefined,
}))

function wholly(says: string[]): RegExp {
  return new RegExp(`^(?:${says.join('|')})$`, 'u')
}

/**
 * What a whole utterance wishes; undefined when it says anything else, or more than that.
 *
 * @param told words of the citizen's own are asked for: there 字太小了 may be what they have to tell, and only a plain wish
 * is heard
 */
export function displayIn(said: string, told: boolean): Display | undefined {
  if (said.length > LONGEST) return undefined
  const parts = clauses(said)
    .map(plainWords)
    .filter((clause) => !ACKNOWLEDGED.test(clause) && !HESITATES.test(clause))
  const wishes = parts.filter((clause) => !SEES_BADLY.test(clause)).map((clause) => wishIn(clause, told))
  const [first] = wishes
  return first && (!told || wishes.length === parts.length) && wishes.every((each) => each === first)
    ? first
    : undefined
}

function wishIn(clause: string, told: boolean): Display | undefined {
  const forms = formsOf(clause)
  const wished = HEARD.find(({ asks, finds }) =>
    forms.some((form) => asks.test(form) || (!told && finds?.test(form) === true)),
  )
  return wished?.display
}
