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

/** Opens a conversation for a terminal. */
export async function openConsole(
  conversations: Conversations,
  about: { locale: Locale; region?: string; signIn?: string },
): Promise<Console> {
  const { id, reply: greeting } = await conversations.open({ ...about, channel: 'console' })
  let count = 0
  return {
    greeting: `${render(greeting)}\n\n${greeting.notice}`,
    async line(said) {
      count += 1
      const reply = await conversations.turn({ id: `line-${count}`, conversationId: id, said })
      return reply && { reply, text: render(reply) }
    },
  }
}
