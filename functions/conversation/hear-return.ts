// Hears that somebody wants back to what was set aside, by its name, or corrects something in it.
import { saidAtOnce } from '../filings/said-answers.ts'
import { changeIn } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { resumeFiling } from './filing-commands.ts'
import { hearChange } from './hear-change.ts'
import { standing } from './open-question.ts'
import { isQuestion, plainWords } from './plain-words.ts'
import { takenUp, underWay } from './set-aside.ts'

const RETURN_ZH =
  /^(?:我们?|咱们?|还是|再|先|想|要|好了?|行|算了|不办这个了?|这个不办了?|停)*(?:说回|回到|返回|回去|回|接着|继续|往下)(?:办理?|填|弄|说|来)?(?:刚才|之前|前面|原来|那个|这个|办的|填的|说的|的)*(?<what>.{2,20})$/u
const RETURN_EN =
  /^(?:stop this )?(?:lets |can we |could we |can i |i want to |i would like to )?(?:(?:(?:go|get|come|take me|bring me) )?back to|return to|continue(?: with)?|go on with|carry on with|resume|finish) (?:the |my |that )?(?<what>.{2,40})$/u

/** 回到刚才的居住证: the filing under way or aside that is called so. */
export function hearReturn(said: string, conversation: Conversation, { catalogue }: Context): Command | undefined {
  const known = underWay(conversation)
  if (known.length === 0 || isQuestion(said)) return undefined
  const plain = plainWords(said)
  const what = (RETURN_ZH.exec(plain) ?? RETURN_EN.exec(plain))?.groups?.['what']
  if (what === undefined) return undefined
  const found = catalogue.find(what, { locale: conversation.locale }).candidates.map(({ service }) => service)
  const meant = found.find((service) => known.some((each) => each.service === service))
  return meant === undefined ? undefined : { do: 'resume', service: meant }
}

/** A correction to what was set aside takes it up again: only where it names the answer, since other words are free now. */
export function hearAsideChange(said: string, conversation: Conversation, context: Context): Command | undefined {
  const check = takenUp(conversation)
  if (underWay(conversation).length === 0 && !check) return undefined
  const again = check ?? resumeFiling(conversation, context).conversation
  const stands = standing(again, context.catalogue)
  const told = stands && changeIn(said, stands.journey.steps)
  if (!told || (told.slots.length === 0 && told.said !== undefined && !check)) return undefined
  const change = hearChange(said, stands, conversation, context)
  if (change?.do === 'change') return change
  // 说错了，我是76年生的: told as it was told at first.
  const value = check && told.said
  const [meant] = value ? saidAtOnce(stands.filing, {}, value, reading(context, conversation.locale)) : []
  return meant && value !== undefined ? { do: 'change', slot: meant.slot.id, said: value } : undefined
}
