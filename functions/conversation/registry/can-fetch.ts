// Whether a paper can be fetched in the place of a picture.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../standing.ts'
import { mayFetch } from './may-fetch.ts'

/** Whether "fetch it for me" can be offered for this paper now. */
export function canFetch(paper: string, stands: Standing, conversation: Conversation, context: Context): boolean {
  return certificateOf(paper, stands) !== undefined && mayFetch(stands, conversation, context) !== undefined
}

/** The certificate that stands in for this paper, if the filing names one. */
export function certificateOf(paper: string, { filing }: Standing): string | undefined {
  return filing.attachments.find(({ id }) => id === paper)?.certificate
}
