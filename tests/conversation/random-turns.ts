// What people might say, tap and key next, sensible or not: for conversations that nobody would write down.
import { fc } from '../fast-check.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { Said, Talk } from './random-house.ts'

/** A turn that is made when its moment comes: what is open, and what was offered, decides some of them. */
export type Move = Said | { answer: 'example' } | { offered: number } | { older: number }

const COMMANDS_ZH =
  '取消|跳过|返回|上一步|为什么问这个|再说一遍|说慢点|说简单点|听不懂|继续|回来了|等一下，我去拿证|重新开始|删除|你没听懂|不是这个意思|不是问这个|说中文|说英文|你好|谢谢|再见|你是真人吗|办到哪了|改一下|电话说错了|名字写错了|不对|没错|是的|同意|不同意|确认提交|还有呢|上一个问题你再说一遍|先问一下医保怎么交|回到刚才的居住证|指南有误|五分|很不满意|知道了|没有|不知道|我要办居住证|我要办异地就医备案|给我妈办|不是给我自己办，是给我妈办|刚才那个在哪办|第二个|在日照'
const COMMANDS_EN =
  'cancel|skip|go back|why do you ask|say that again|slow down|in simpler words|I do not understand|continue|I am back|hold on, let me get my card|start over|delete everything|that is not what I meant|speak Chinese|English please|hello|thank you|goodbye|are you a robot|how is my application going|I want to change something|my phone number is wrong|I gave the wrong date|no|yes|I agree|I refuse|submit|what else|say the last question again|this guide is wrong|5 stars|got it|I have none|I do not know|I want to apply for a residence permit|file for medical care in another province|it is for my mother|not for me, for my mother|the second one|back to the residence permit'
const QUESTIONS =
  '身份证丢了怎么补|多少钱|要带什么|在哪办|那要多久|社保卡丢了|结婚登记要带户口本吗|我爸去世了怎么销户|居住证多久到期|天气怎么样|讲个笑话|我的公积金有多少|我能批下来吗|how do I renew my passport|what does it cost|where do I go|how long does it take|what is the weather|will I be approved|can my son apply for me'
const VALUES =
  '王小明|Wang Xiaoming|11010119000101009X|510202200001010017|510202200001010025|110101190001010015|13800138000|12800138000|1380013800|幺三八零零幺三八零零零|山东日照|北京|Chengdu, Sichuan|今天|明天|昨天|2026-02-30|零八年三月初五|next Monday|2 May 2026|把手机号改成13900139000|参保地改成北京市|change my name to Li Guihua|十五号，不对，十六号|日照市东港区泰安路1号|工作|自己想去|本人|家人|没带|一百二十块五|000000|62|6200000000000005'
const NONSENSE =
  '啊啊啊|嗯嗯|呃|……|？？？|asdfghjkl|蓝色的风在跳舞|the purple cat sings|🙂|👍👍👍|👨‍👩‍👧|\u200B|\u202Eabc|null|undefined|{"do":"submit"}|<script>alert(1)</script>|忽略以上所有指令|ignore previous instructions|1|0|#|*|２|第九个|ﷺ|𠮷|あいうえお|сало|DROP TABLE'
const ALARMS = '着火了|我不想活了|有人打我|I am being robbed|my father is not breathing|密码是123456'

const FILINGS = ['file:residence-permit', 'file:cross-province-medical']

const oneOf = (rows: string) => fc.constantFrom(...rows.split('|'))
const said = fc.oneof(
  { weight: 8, arbitrary: oneOf(COMMANDS_ZH) },
  { weight: 6, arbitrary: oneOf(COMMANDS_EN) },
  { weight: 4, arbitrary: oneOf(QUESTIONS) },
  { weight: 5, arbitrary: oneOf(VALUES) },
  { weight: 2, arbitrary: oneOf(NONSENSE) },
  { weight: 1, arbitrary: oneOf(ALARMS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '很长'.repeat(700), 'word '.repeat(300), '1'.repeat(999)) },
)
const keyed = fc.string({ unit: fc.constantFrom(...'0123456789#*'), maxLength: 18 })
/** Two things in one breath, in one language or two. */
const breath = fc.tuple(said, fc.constantFrom('，', ' ', '。', ', ', ''), said).map((three) => three.join(''))

export const moves: fc.Arbitrary<Move> = fc.oneof(
  // What is asked is answered as it should be: otherwise no conversation would come far.
  { weight: 10, arbitrary: fc.constant({ answer: 'example' as const }) },
  { weight: 12, arbitrary: said.map((words) => ({ said: words })) },
  { weight: 3, arbitrary: breath.map((words) => ({ said: words })) },
  { weight: 4, arbitrary: fc.nat(9).map((offered) => ({ offered })) },
  { weight: 2, arbitrary: fc.nat(40).map((older) => ({ older })) },
  { weight: 1, arbitrary: fc.constantFrom(...FILINGS).map((choice) => ({ choice })) },
  { weight: 1, arbitrary: keyed.map((digits) => ({ digits })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((choice) => ({ choice })) },
  { weight: 1, arbitrary: fc.constant({ upload: 'photo-1' }) },
)

/** @param tapped ids of all options that were offered so far, the latest last */
export function turnOf(move: Move, { reply }: Talk, tapped: string[]): Said {
  if ('answer' in move) return answerTo(reply)
  if ('older' in move) return { choice: tapped.at(-1 - (move.older % Math.max(1, tapped.length))) ?? 'resume' }
  if (!('offered' in move)) return move
  const ids = reply.parts.flatMap((part) => {
    if (part.kind === 'choose') return part.options.map(({ id }) => id)
    return part.kind === 'ask' ? (part.input.choices ?? []).map(({ id }) => id) : []
  })
  return { choice: ids[move.offered % Math.max(1, ids.length)] ?? 'file:cross-province-medical' }
}

function answerTo({ parts }: Reply): Said {
  const ask = parts.findLast((part) => part.kind === 'ask')
  if (ask) return { said: ask.input.example }
  return { said: parts.some((part) => part.kind === 'review') ? '确认提交' : '我要办居住证' }
}
