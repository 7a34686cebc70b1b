// The pictures that go out with a filing, as its agencies are told of them; those that are gone are asked for again.
import type { PaperSent } from '../../filings/delivery/share.ts'
import type { Answers } from '../../filings/filing.ts'
import { askNext } from '../ask-next.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, say, wordsOf } from '../draft.ts'
import type { Standing } from '../open-question.ts'
import { uploadWords } from './upload-words.ts'

/** `again`: the reply that asks for what is gone. */
export async function papersSent(
  { open, journey }: Standing,
  conversation: Conversation,
  context: Context,
): Promise<{ papers: PaperSent[] } | { again: Draft }> {
  const papers: PaperSent[] = []
  const gone: string[] = []
  for (const { slot, answer } of journey.steps) {
    if (!answer || !('upload' in answer)) continue
    const found = await context.papers?.find(answer.upload, conversation.id)
    if (!found) gone.push(slot.id)
    else papers.push({ slot: slot.id, upload: found.id, type: found.type, bytes: found.bytes, sha256: found.sha256 })
  }
  if (gone.length === 0) return { papers }
  const labels = journey.steps.flatMap(({ slot }) => (gone.includes(slot.id) ? [slot.label[conversation.locale]] : []))
  const text = uploadWords(conversation.locale).goneOf(labels.join(wordsOf(conversation).listComma))
  const answers: Answers = Object.fromEntries(Object.entries(open.answers).filter(([id]) => !gone.includes(id)))
  return { again: askNext({ ...conversation, filing: { ...open, answers } }, context, [say(text)]) }
}
