// What goes to a message service and what it answers (docs/deploy.md): signed as messages to agencies are.
import * as z from 'zod/mini'

/** Chinese messages are counted by seventy signs; four of them are the most that anybody reads. */
const LONGEST_TEXT = 280

export const noticeMessage = z.object({
  type: z.literal('notice.send'),
  timestamp: z.iso.datetime(),
  data: z.object({
    to: z.string().check(z.regex(/^1\d{10}$/)),
    text: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)),
    stop: z.url(),
  }),
})
export type NoticeMessage = z.infer<typeof noticeMessage>
