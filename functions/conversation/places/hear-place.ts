// Hears that somebody only says where they are: 我在日照东港, "Rizhao", 371102.
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'

/** Words that go with saying where one is, and ask for nothing. */
const FILLER =
  /我们?|咱们?|俺们?|家里?|住|是|在|人|来自|的|了|呢|啊|呀|吧|这[边里儿]?|那[边里儿]?|现在|目前|就|好|嗯|喂|您好|你好|当地|本地|地方|城市|哪|说|按|讲|不对|不是|错了?|应该|刚才|搬到|搬去|搬来|搬|改成|换成|到|\b(?:no|not|sorry|actually|wrong|mean|meant|moved|to|i|i['’]?m|am|we|are|live|living|in|from|at|it['’]?s|is|here|now|my|city|place|the|for|well|um|ok|okay|yes)\b/giu
/** Words that tell why the place counts; without a matter in hand they may be the matter. */
const BELONGING =
  /医保|社保|养老保险|参保地?|交|缴|户口所?在?地?|户籍地?|老家|家乡|单位|公司|打工|上班|工作|\b(?:insured|insurance|hukou|registered|home ?town|work(?:ing)?|company|social security|paid)\b/giu

/**
 * @param isLast nothing else is understood: then words such as 医保 only tell why the place counts
 * @returns undefined when no place is told, or more than places
 */
export function hearPlace(
  said: string,
  conversation: Conversation,
  { catalogue }: Context,
  isLast = false,
): Command | undefined {
  const { places, rest } = catalogue.places.told(said, conversation.region)
  if (places.length === 0) return undefined
  const isAbout = isLast || places.length > 1 || conversation.focus || conversation.placeAsked
  const more = (isAbout ? rest.replace(BELONGING, '') : rest).replace(FILLER, '')
  return /[\p{L}\p{N}]/u.test(more) ? undefined : { do: 'place' }
}
