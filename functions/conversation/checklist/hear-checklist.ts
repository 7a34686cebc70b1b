// Hears that somebody wants the list of papers, or ticks one of them: 户口本我有了, 结婚证后补, 帮我取身份证.
import { checklist } from '../../filings/checklist.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { FREE_TYPES, type Standing } from '../open-question.ts'
import { isQuestion, plainWords } from '../plain-words.ts'
import { papersNamed } from './papers-named.ts'
import { listedFiling } from './listed-filing.ts'

/** Who says more than this tells a story. */
const LONGEST = 60
/** To a question for words of the citizen's own, only what is plain is heard. */
const LONGEST_PLAIN = 14

const LIST =
  /(?:材料|证件|东西|准备)?(?:的)?清单|(?:列|开|给)(?:我)?(?:一?[个张份])?单子|\bcheck ?list\b|\blist of (?:the |my )?(?:papers|documents|paperwork|materials)\b|\b(?:papers|documents) list\b/iu
/** 权责清单, 负面清单: lists of another kind. */
const OTHER_LIST = /(?:权力|责任|权责|负面|收费|价格|购物|服务|事项|清算|资产|遗产|债务)清单/u
const STILL =
  /^(?:我)?还(?:差|缺|少|要)(?:哪些|什么|啥|几样)(?:材料|证件|东西)(?:没有?)?$|^what (?:papers )?(?:is|are) (?:still )?missing$/u
const ABOUT_LIST =
  /(?:要|需要|得|该)?(?:准备|带|交)(?:些|哪些|什么|啥|点啥)*(?:材料|证件|东西)?|给我|帮我|列|一?[个张份]|打印|看看?|发|\b(?:what|do|i|need|to|give|me|a|an|the|show|print|please|can|you|for|of|my|make|want|bring)\b/giu

const HAVE_ZH =
  /(?:都|已经?|也)?(?:有了|有的|备好了?|准备好了?|带(?:了|着|上了|来了|好了)|开好了|拿到了|找到了|找着了|齐了|在手[里上]|在我这[儿里]?)$/u
const HAVE_FIRST_ZH = /^(?:我|俺)?(?:这里|手里|手上|家里)?(?:已经?)?(?:有|带了|带着|备好了?|准备好了?|拿到了?|找到了)/u
const LATER_ZH =
  /(?:后补|(?:以后|回头|过后|之后|晚点|到时候?|下次)(?:再)?(?:补|交|带|给|拿)(?:上|来)?|补交|先欠着?|后交)$/u
const FETCH_ZH = /帮(?:我|忙)(?:去|来)?(?:取|调|拿|查)|(?:你们?|您)(?:去|来|直接|自己)?(?:调取?|取)(?:一下)?$/u
const HAVE_EN =
  /^(?:i(?:ve| have| already have| have already)?(?: got)?|got|have) |(?: is| are)? (?:ready|here|in hand)$/u
const LATER_EN = /(?:^| )(?:later|another time|afterwards|next time)$/u
const FETCH_EN =
  /^(?:please )?(?:can you )?(?:fetch|retrieve|pull up|look up) |^(?:please )?get (?:me )?(?:my|the) .+(?: for me)?$/u
const ALL =
  /^(?:材料|证件|东西)?(?:我)?(?:都|全|全都|全部)(?:有了|齐了|备好了?|准备好了?|带了)$|^(?:i have )?(?:everything|all(?: of)? (?:it|them|the papers))(?: is| are)?(?: ready)?$/u

type Ticking = 'have' | 'fetch' | 'later'

/** Undefined when the words say anything else, or there is no list that they could be about. */
export function hearChecklist(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const isFree = stands?.question !== undefined && FREE_TYPES.has(stands.question.type)
  if (said.length > (isFree ? LONGEST_PLAIN : LONGEST)) return undefined
  return hearWish(said, conversation, context) ?? hearTicks(said, conversation, context)
}

function hearWish(said: string, conversation: Conversation, context: Context): Command | undefined {
  const listed = listedFiling(conversation, context)
  if (STILL.test(plainWords(said)) && listed) return { do: 'checklist', service: listed.filing.service }
  if (!LIST.test(said) || OTHER_LIST.test(said)) return undefined
  const about = said
    .replace(LIST, ' ')
    .replace(ABOUT_LIST, ' ')
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
  const isNamed = /\p{Script=Han}{2}|[a-z]{3}/iu.test(about)
  const found = isNamed ? context.catalogue.find(about, { locale: conversation.locale }) : undefined
  const named = found?.how === 'sure' ? found.candidates[0]?.service : undefined
  const service = named ?? listed?.filing.service ?? conversation.focus
  const hasPapers = service !== undefined && (context.catalogue.filing(service)?.attachments.length ?? 0) > 0
  return hasPapers ? { do: 'checklist', service } : undefined
}

function hearTicks(said: string, conversation: Conversation, context: Context): Command | undefined {
  const listed = listedFiling(conversation, context)
  if (!listed || isQuestion(said)) return undefined
  const { filing, answers } = listed
  const papers = checklist(filing, answers)
  if (ALL.test(plainWords(said)) && listed.isShown) {
    const open = papers.filter(({ state }) => state === 'open' || state === 'later')
    return open.length > 0
      ? ticks(
          open.map(({ paper }) => paper.id),
          'have',
        )
      : undefined
  }
  const heard: { slot: string; as: Ticking }[] = []
  let waiting = ''
  for (const clause of said.split(/[，,。;；!！]/u)) {
    // 户口本、照片，都有了: what is named waits for what is said of it.
    const whole = waiting + plainWords(clause)
    const as = tickingIn(whole, conversation.locale)
    const named = papersNamed(whole, papers, conversation.locale)
    if (!as || named.length === 0) {
      waiting = named.length > 0 ? `${whole}、` : ''
      continue
    }
    waiting = ''
    heard.push(...named.map(({ paper }) => ({ slot: paper.id, as })))
  }
  return heard.length > 0 ? { do: 'checklist', service: filing.service, ticks: heard } : undefined

  function ticks(slots: string[], as: Ticking): Command {
    return { do: 'checklist', service: filing.service, ticks: slots.map((slot) => ({ slot, as })) }
  }
}

function tickingIn(clause: string, locale: Conversation['locale']): Ticking | undefined {
  const plain = plainWords(clause)
  if (locale === 'en') {
    if (FETCH_EN.test(plain)) return 'fetch'
    if (LATER_EN.test(plain)) return 'later'
    return HAVE_EN.test(plain) ? 'have' : undefined
  }
  if (FETCH_ZH.test(plain)) return 'fetch'
  if (LATER_ZH.test(plain)) return 'later'
  return HAVE_ZH.test(plain) || HAVE_FIRST_ZH.test(plain) ? 'have' : undefined
}
