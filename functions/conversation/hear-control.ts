// Hears what steers the conversation, as far as it makes sense where the conversation stands.
import type { Command } from './command.ts'
import { controlIn } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import type { Standing } from './open-question.ts'
import { isQuestion } from './plain-words.ts'
import { hasMore } from './repeat.ts'
import { isAllSubmitted, underWay } from './set-aside.ts'

/** The command of a short saying; undefined where the same words say something else. */
export function hearControl(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
): Command | undefined {
  const command = controlIn(said)
  if (!command) return undefined
  if (command.do === 'wait' && isQuestion(said)) return undefined
  // Out of a filing "why" is an ordinary word; a parked filing can be resumed or thrown away.
  if (command.do === 'why' && !stands) return undefined
  if (command.do === 'start-over' && !conversation.filing) return undefined
  // 不用了 may be an answer, 再见 is none: it waits until they come back.
  if (command.do === 'bye' && stands) return GOODBYE.test(said) ? { do: 'cancel' } : undefined
  // What is submitted cannot be cancelled here, and must not sound as if it were.
  const isUndoing = ['cancel', 'discard', 'back'].includes(command.do)
  if (isAllSubmitted(conversation) && isUndoing) return { do: 'change' }
  const wasSubmitted = conversation.last.reply.outcome === 'submitted'
  if (isAllSubmitted(conversation) && wasSubmitted && command.do === 'not-meant') return { do: 'change' }
  if (command.do === 'back' && !stands) return { do: 'resume' }
  // "Go on": with what is under way, or with what was being told.
  const isOn = command.do === 'resume' && ON.test(said) && underWay(conversation).length === 0
  return isOn && hasMore(conversation) ? { do: 'more' } : command
}

const ON = /继续|接着|\b(?:on|continue|proceed|keep going)\b/iu
const GOODBYE = /再见|拜拜|挂了|\b(?:good)?bye\b|see you/iu
