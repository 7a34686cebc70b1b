// Knows a matter that is none of government's when it hears one; whatever it does not know may be ours.
import { foldForMatching } from '../safety/fold.ts'

const OTHER_ZH =
  /天气|气温|下雨|下雪|笑话|讲个?故事|写[首篇个](?:诗|歌|作文|文章|小说)|作文|唱歌|歌词|电影|电视剧|追剧|明星|八卦|小说|游戏|球赛|比分|足球|篮球|世界杯|彩票|股票|基金|炒股|比特币|菜谱|红烧|怎么做菜|好吃|餐馆|外卖点|旅游攻略|酒店|机票|打折|网购|快递到哪|翻译|编程|写代码|数学题|作业|星座|算命|风水|恋爱|男朋友|女朋友|减肥|化妆|几点了|新闻|贷款利率|房价/u
const OTHER_EN =
  /\b(?:weather|rain|snow|temperature|jokes?|poems?|songs?|lyrics|movies?|films?|tv show|celebrit\w+|novel|games?|football|basketball|soccer|world cup|lottery|stocks?|bitcoin|recipes?|cook(?:ing)?|restaurants?|hotels?|flights?|translate|translation|python|javascript|write code|homework|maths?|horoscope|dating|boyfriend|girlfriend|lose weight|makeup|news|capital of|president of|who won|football match)\b/u

/** True when the words speak of something that no government office deals with. */
export function isOtherMatter(said: string): boolean {
  const folded = foldForMatching(said)
  return OTHER_ZH.test(folded) || OTHER_EN.test(folded)
}
