// Knows a matter that is none of government's when it hears one; whatever it does not know may be ours.
import { anyOf } from '../safety/any-of.ts'
import { foldForMatching } from '../safety/fold.ts'

const OTHER_ZH = anyOf(
  '天气|气温|下[雨雪]|带伞|笑话|讲个?故事|写[首篇个](?:诗|歌|作文|文章|小说|检讨|情书)|作文|检讨|论文|应用题|方程|几何题|鸡兔|作业(?!人员|本|证)|翻译|编程|写代码|数学题|简历',
  '唱歌|歌词|电影|电视剧|综艺|动漫|追[剧星]|明星|演唱会|偶像|八卦|小说|新闻|游戏|王者荣耀|打野|麻将|扑克|球赛|比分|足球|篮球|进球|梅西|世界杯|奥运|彩票|双色球|大乐透',
  '股票|基金(?!会)|炒股|比特币|贷款利率|房价|星座|算命|风水|运势|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的|起个.{0,6}(?:小名|网名|昵称)',
  '菜谱|红烧|怎么(?:做菜|炒|炖|腌|包饺)|炒[肉菜蛋]|豆瓣酱|腌|饺子|好吃|餐馆|火锅|奶茶|外卖|网购|网店|淘宝|打折|快递|驿站|买.{0,3}便宜|旅游攻略|酒店|机票|自热',
  '恋爱|[男女]朋友|喜欢的[男女]|表白|分手|不回我|室友|吵架|减肥|健身|化妆|面膜|口红|染发|头发|发型|显[黑白瘦胖]|穿搭|污渍',
  '[猫狗].{0,5}(?:拉|吐|吃|粮|掉毛|生病|正常)|绿萝|浇水|盆栽|叶子.{0,3}黄|手机(?:屏|壳|卡顿)|换屏|聊天记录|电脑.{0,4}(?:卡|慢|坏)|wi-?fi|几点了|长城|首都|世界上|宇宙',
)
const OTHER_EN =
  /\b(?:weather|rain|snow|temperature|jokes?|poems?|songs?|lyrics|movies?|films?|tv show|concerts?|touring|celebrit\w+|novels?|essay|games?|football|basketball|soccer|world cup|lottery|stocks?|bitcoin|recipes?|cook(?:ing)?|bake|dumplings?|hot ?pot|sourdough|restaurants?|hotels?|flights?|translate|translation|python|javascript|write code|homework|maths?|equation|squared|horoscope|dating|boyfriend|girlfriend|crush|best friend|lose weight|makeup|hair(?:cut|style)|outfit|stains?|laptop|camera|gym|kitten|puppy|my (?:cat|dog) (?:is|has|won't|keeps|ate)|house ?plants?|from scratch|news|capital of|president of|who won|football match)\b/u

/** True when the words speak of something that no government office deals with. */
export function isOtherMatter(said: string): boolean {
  const folded = foldForMatching(said)
  return OTHER_ZH.test(folded) || OTHER_EN.test(folded)
}
