// "帮我取" to a paper: its electronic certificate from the register, in the place of a picture.
import type { Answer } from '../../filings/filing.ts'
import type { NoAnswer } from '../../filings/registry/registry.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../standing.ts'
import { askRegisters } from './ask-registers.ts'
import { certificateOf } from './can-fetch.ts'
import { mayFetch } from './may-fetch.ts'

/**
 * The answer that the certificate is; choosing it is the consent. `none`: the register holds no such certificate. Where
 * it cannot be fetched any more (signed out meanwhile) it is `refused`.
 */
export async function fetchCertificate(
  paper: string,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): Promise<Extract<Answer, { certificate: string }> | 'none' | NoAnswer> {
  const certificate = certificateOf(paper, stands)
  const who = mayFetch(stands, conversation, context)
  if (certificate === undefined || !who) return 'refused'
  const reference = context.referenceFor(conversation.id, stands.open.id)
  const wanted = { fields: [], certificates: [certificate] }
  const held = await askRegisters(wanted, { filing: stands.filing, reference }, who, context)
  return typeof held === 'string' ? held : (held.certificates[certificate] ?? 'none')
}
