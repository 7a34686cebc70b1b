// The console channel: a line comes in, the reply goes out as text.
import type { Conversations } from '../../conversation/conversations.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Reply } from '../../conversation/reply.ts'
import { render } from './render.ts'

export interface Console {
  /** The greeting, as text. */
  greeting: string
  /** One line from the citizen; the reply and how it looks. Undefined: the conversation has expired. */
  line(said: string): Promise<{ reply: Reply; text: string } | undefined>
}

/** Keeps a photo of this machine for a conversation: its id, or why not. */
export type SendPhoto = (path: string, conversationId: string) => Promise<{ id: string } | { say: string }>

const PHOTO = /^(?:photo|照片)\s+(\S.*)$/iu

/** Opens a conversation for a terminal. */
export async function openConsole(
  conversations: Conversations,
  { photo, ...about }: { photo?: SendPhoto | undefined; locale: Locale; region?: string; signIn?: string },
): Promise<Console> {
  const { id, reply: greeting } = await conversations.open({ ...about, channel: 'console' })
  let count = 0
  let last = greeting
  return {
    greeting: `${render(greeting)}\n\n${greeting.notice}`,
    async line(said) {
      count += 1
      const [, path] = PHOTO.exec(said.trim()) ?? []
      const sent = path !== undefined && photo ? await photo(path, id) : undefined
      if (sent && 'say' in sent) return { reply: last, text: sent.say }
      const given = sent ? { upload: sent.id } : { said }
      const reply = await conversations.turn({ id: `line-${count}`, conversationId: id, ...given })
      last = reply ?? last
      return reply && { reply, text: render(reply) }
    },
  }
}
