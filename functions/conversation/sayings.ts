// Short sayings that steer the conversation, as people say them; to teach the house a new one, add a row.
import type { Command } from './command.ts'

export interface Saying {
  command: Command
  /** Patterns for the whole utterance, politeness and punctuation taken off (`plainWords`). */
  says: string[]
}

const LEAVE = '(?:先)?(?:取消|不办了?|不弄了|不填了|不想办了|算了|停(?:下|一下|止)?|退出)'
const MINE = '(?:把)?(?:我|我的|刚才)?(?:填的|填过的|资料|信息|数据|东西)?(?:都|全都?|全部)?'
const TURN_TO = '(?:我?(?:要|想)?(?:说|讲|用|换成?|切换(?:成|到)?|改(?:成|用)?))?'
const SPEAK =
  '(?:switch to |change to |(?:can you |do you |i )?speak |(?:can|could) we (?:do|use|speak)(?: this)?(?: in)? |in )?'
const THIS = '(?:这些?个?|那些?个?|这一[项步]|我的?)?'

export const SAYINGS: Saying[] = [
  {
    command: { do: 'repeat' },
    says: [
      '[你您]?(?:再|重新|重复)(?:说|讲|念|来|重复)?一?[遍次下]?',
      '[我俺]?(?:没听|听不)(?:清楚?|见|懂|明白|着)了?',
      '[你您]?(?:刚才)?说(?:的)?(?:什么|啥)',
      '[你您]?能?(?:说|讲)?(?:得)?慢(?:一)?点儿?(?:说|讲)?吗?',
      '[你您]能再说一[遍次]吗?',
      '太快了',
      '(?:can you |could you |would you )?(?:repeat|say)(?: that| it| this)?(?: again| once more)?',
      'again|once more|pardon|what did you say|slow down',
      '(?:can you |could you )?(?:speak |go )?(?:slower|more slowly|slowly)',
      'i (?:didnt|did not|cant|cannot) (?:catch|hear|understand)(?: that| you)?',
    ],
  },
  {
    command: { do: 'back' },
    says: [
      '再?(?:我?(?:要|想))?(?:返回|回|退)?(?:到)?上一?(?:步|题|个|个问题|项)',
      '返回|退回(?:去)?|回去|倒回去',
      'previous(?: question| one)?',
      '(?:go |take me )?back(?: one)?(?: step)?(?: to the (?:last|previous) question)?',
    ],
  },
  {
    command: { do: 'discard' },
    says: [
      `${MINE}(?:删除|删掉|删了|清除|清掉|清空|撤回|不要了)(?:填过的|我填的|重来)?`,
      '(?:删除|删掉|清除|清空)(?:我的?)?(?:所有|全部)?(?:资料|信息|数据)',
      '(?:please )?(?:delete|erase|remove)(?: it| everything| all| my (?:data|details|information|answers)| what i filled in)?',
      'withdraw',
    ],
  },
  {
    command: { do: 'cancel' },
    says: [
      `我?${LEAVE}(?:吧)?(?:${LEAVE})?(?:办理|填表|备案)?`,
      'cancel(?: it| this| that)?|stop(?: it)?|quit|exit|never mind|forget it',
      'i (?:dont|do not) want to (?:go on|continue|do this)(?: any ?more)?',
    ],
  },
  {
    command: { do: 'start-over' },
    says: [
      '重新(?:开始|来|来过|填|办)|从头(?:来|开始|再来|办|填)(?:一遍)?|重来(?:一遍)?',
      '(?:lets |i want to )?(?:start|begin)(?: all)? over(?: again)?|restart',
      '(?:start|begin) (?:again|from the (?:start|beginning))',
    ],
  },
  {
    command: { do: 'resume' },
    says: [
      '继续(?:办|填|来)?|接着(?:办|填|来|说)|往下办',
      '(?:can i |could i |let me |lets |i want to )?(?:continue|resume|go on|carry on|keep going|proceed)',
    ],
  },
  {
    command: { do: 'why' },
    says: [
      `为(?:什么|啥)(?:要|问|需要|得)?(?:问|填|要|知道|提供|留)?${THIS}(?:身份证号?|手机号?|电话|名字|姓名|地址|日期|城市|信息|资料)?`,
      `[你您]?问${THIS}(?:干(?:嘛|什么|啥)|做什么|有什么用)`,
      '(?:要)?这个?(?:是)?(?:干嘛|干什么|干啥|有什么)用?的?',
      '凭(?:什么|啥)(?:问|要)(?:这个|我).{0,6}',
      'why(?: do you (?:ask|need|want)(?: (?:this|that|it|to know|me|for (?:this|that|it)))*| is (?:this|that|it) needed| should i)?',
      'what(?: is (?:this|that|it))? for',
    ],
  },
  {
    command: { do: 'language', locale: 'en' },
    says: [`${TURN_TO}(?:英文|英语)(?:版)?`, `${SPEAK}english(?: version)?`],
  },
  {
    command: { do: 'language', locale: 'zh-CN' },
    says: [`${TURN_TO}(?:中文|汉语|普通话|国语)(?:版)?`, `${SPEAK}(?:chinese|mandarin)(?: version)?`],
  },
  {
    command: { do: 'greet' },
    says: [
      '你好|您好|大家好|喂(?: ?喂)*|嗨|哈[喽啰]|早(?:上好)?|上午好|下午好|晚上好|在吗|有人吗|在不在',
      '(?:hi|hello|hey)(?: there| again)?|good (?:morning|afternoon|evening)|are you there',
    ],
  },
  {
    command: { do: 'introduce' },
    says: [
      '[你您]是(?:谁|什么|干(?:嘛|什么|啥)的)',
      '[你您]?(?:都|还)?(?:能|会|可以)(?:帮我?|给我)?(?:干|做|办)(?:点|些)?(?:什么|啥|嘛|哪些事?)',
      'who are you|what are you|what (?:can|do) you do(?: for me)?|help',
      '(?:what|how) can you help(?: me)?(?: with)?',
    ],
  },
  {
    command: { do: 'thank' },
    says: [
      '(?:太|非常|多|好)?(?:谢谢?|感谢)(?:[你您]|了|[你您]了)?(?:啊|哦)?|辛苦了?|麻烦[你您]?了',
      'thanks|thank you(?: (?:so|very) much)?|thanks a lot|cheers|many thanks',
    ],
  },
  {
    command: { do: 'bye' },
    says: [
      '再见|拜拜|没(?:别的)?事了|没有了|不用了|就这样|打错了',
      '(?:good)?bye(?: bye)?(?: for now)?|(?:no )?thats all|see you(?: later)?',
    ],
  },
]
