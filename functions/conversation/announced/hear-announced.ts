// Hears that somebody asks what there is to know just now: 有啥通知, any notices.
import type { Command } from '../command.ts'
import { FREE_TYPES, type Standing } from '../open-question.ts'
import { plainWords } from '../plain-words.ts'

/** Whole utterances: 录取通知书, 停水通知怎么投诉 are other matters. */
const ASKED = new RegExp(
  [
    '^(?:最近|现在|今天|这几天|近期|我们这儿?|这里|这边|本地|当地|社区|村里|街道|有|看看?|查|听|念|给我|我想|想|要|一?下)*(?:有)?(?:没有|什么|啥|哪些|些)?(?:新的?|紧急|最新的?|重要的?)?(?:通知|通告|公告)(?:了)?(?:没有|吗|呢|没)?$',
    '^(?:are there |is there |do you have |show(?: me)? |read(?: me)? |what are |tell me )?(?:any|the|all|latest|new|local|emergency|current|a )*(?: ?(?:new|local|emergency|current|latest))* ?(?:notices?|announcements?|alerts?)(?: (?:today|now|here|just now|for me|near me))*$',
  ].join('|'),
  'u',
)

/** A question for words of the citizen's own may be answered with one that sounds so. */
export function hearAnnounced(said: string, stands: Standing | undefined): Command | undefined {
  if (stands?.question && FREE_TYPES.has(stands.question.type)) return undefined
  return ASKED.test(plainWords(said)) ? { do: 'notices' } : undefined
}
