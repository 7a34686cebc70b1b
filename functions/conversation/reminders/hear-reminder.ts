// Hears that somebody wants to be reminded, no more reminders, or what they answer when they are asked about one.
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import { declines, isYes } from '../control-words.ts'
import type { Conversation } from '../conversation.ts'
import { offeredChoice } from '../offered-choice.ts'
import { plainWords } from '../plain-words.ts'
import { readMobile } from './read-mobile.ts'

/** Who says more than this tells a story. */
const LONGEST = 40
const PLEASE = '(?:请|麻烦|记得|到时候?|能不能|可不可以|可以|能|帮|给|要|想|我|你们?|您)*'
const WHEN = '(?:(?:快|要)?到(?:期|时候?|点|日子)(?:了|前|之前)?|(?:期限|日子|时间)(?:快)?到了?|提前|截止前)?'
const WISH = new RegExp(
  `^${PLEASE}${WHEN}${PLEASE}(?:发个?(?:短信|信息|消息))?(?:来)?提醒(?:我|一?下|一声)*(?:吗|吧|行吗|行不行)?$|^${PLEASE}(?:设|加|定)(?:置)?(?:一?个)?提醒$`,
  'u',
)
const WISH_EN =
  /^(?:can you |could you |please |will you )*(?:remind me|send me a (?:reminder|text)|(?:set|give me|i want|i would like)(?: me)? a reminder)(?: (?:about it|of it|of this|in time|later|before|then|please|when it is due|before the deadline|before it is due|when its due))*$/u
const STOP =
  /^(?:请|麻烦|以后|你们?|我)*(?:别|不要|不用|不想|停止|取消|停|关掉?|退订)(?:再|给我|掉|了|收|发|要)*(?:的)?(?:短信)?提醒(?:短信)?(?:我|了)*$|^(?:把)?提醒(?:取消|停|关)(?:了|掉|吧)*$/u
const STOP_EN =
  /^(?:please )?(?:stop|no more|cancel|turn off|dont send(?: me)?(?: any)?(?: more)?)(?: the| my| all)? (?:remind(?:ing)?(?: me)?|reminders?)(?: me)?$|^(?:please )?dont remind me(?: any ?more| again)?$|^unsubscribe$/u
const OTHER =
  /^(?:我)?(?:要|想)?(?:换|改|用)(?:一?个|成)?(?:别的?|另外?一?个?|新的?)?(?:手机|号码?|电话)+|^(?:发|提醒)到(?:别的|另)|^(?:another|a different|use another|change the|other) (?:mobile|number|phone)/u

/** Undefined when the words say anything else. */
export function hearReminder(said: string, conversation: Conversation, context: Context): Command | undefined {
  const plain = plainWords(said)
  if (plain.length <= LONGEST) {
    if (STOP.test(plain) || STOP_EN.test(plain)) return { do: 'remind', wish: 'stop' }
    if (WISH.test(plain) || WISH_EN.test(plain)) return { do: 'remind', wish: 'ask' }
  }
  const { reminder, offered, locale } = conversation
  if (!reminder) return undefined
  const option = offeredChoice(said, offered)?.id
  const wish = (['ask', 'yes', 'other', 'no'] as const).find((each) => option === `remind:${each}`)
  if (wish) return { do: 'remind', wish }
  if (reminder.asks === 'offer') return undefined
  const isNumber = (said.match(/\d/gu)?.length ?? 0) >= 5 || readMobile(said, context, locale).ok
  if (isNumber) return { do: 'remind', wish: 'mobile', said }
  if (OTHER.test(plain)) return { do: 'remind', wish: 'other' }
  if (declines(said)) return { do: 'remind', wish: 'no' }
  if (reminder.asks === 'confirm' && isYes(said)) return { do: 'remind', wish: 'yes' }
  return undefined
}
