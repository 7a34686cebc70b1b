// "不对" straight after something was read back: that very answer was misheard, and is asked again.
import type { Command } from '../command.ts'
import { isSkip } from '../control-words.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../open-question.ts'
import { plainWords } from '../plain-words.ts'

const WRONG =
  /^(?:(?:这个?|那个?|好像|都|[你您]?(?:听|记|写|搞|弄)?得?)?(?:不对|错了?)(?:了|的|啊|呀|吧)?(?: ?(?:不对|错了?))?|不是(?:这个|这样|那个)的?|(?:(?:no|nope|sorry) )*(?:wrong|thats wrong|(?:thats |that is |its )?(?:not (?:right|correct|it)|incorrect)|that isnt (?:right|correct|it)|you (?:misheard|got (?:it|that) wrong)))$/u
/** To a question that is answered with yes or no these are its answer. */
const NO = /^(?:不|不是的?|no|nope|no no|不不)$/u

/** What the turn before filled in is opened again; undefined where nothing was, or the words say something else. */
export function hearDenial(
  said: string,
  stands: Standing | undefined,
  { taken, filing }: Conversation,
): Command | undefined {
  const { question, open } = stands ?? {}
  if (!question || !open || !taken || taken.filing !== filing?.id) return undefined
  const given = Object.keys(taken.answers ?? {}).filter((id) => 'value' in (open.answers[id] ?? {}))
  if (given.length === 0) return undefined
  const plain = plainWords(said)
  const isDenied = WRONG.test(plain) || (NO.test(plain) && question.type !== 'yes-no' && !isSkip(said))
  if (!isDenied) return undefined
  const [slot] = given
  return given.length === 1 && slot !== undefined ? { do: 'change', slot } : { do: 'change', among: given }
}
