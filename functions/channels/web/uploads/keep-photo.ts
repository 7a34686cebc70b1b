// Looks at a photo that was sent and keeps it, whatever form it came in.
import type { Papers } from '../../../filings/papers/paper.ts'
import { readPicture } from '../../../filings/papers/read-picture.ts'
import { Refusal } from '../problems.ts'
import type { WebParts } from '../web-parts.ts'
import type { RefusedPhoto } from './words.ts'

/**
 * @param whose conversation, and the question that it is said to be for
 * @throws Refusal no-such-conversation: it was erased while the photo was looked at
 */
export async function keepPhoto(
  file: Blob,
  { id, slot }: { id: string; slot?: string },
  { conversations, catalogue, papers }: Pick<WebParts, 'conversations' | 'catalogue'> & { papers: Papers },
): Promise<{ id: string } | { refused: RefusedPhoto }> {
  const head = await conversations.summary(id)
  const filing = head?.service === undefined ? undefined : catalogue.filing(head.service)
  const paper = filing?.attachments.find((each) => each.id === slot)
  // Before it is even read: pictures of people and of what they identify themselves with are none of ours.
  if (paper && paper.picture !== 'paper') return { refused: 'picture-not-kept' }
  const picture = await readPicture(Buffer.from(await file.arrayBuffer()))
  if ('fault' in picture) return { refused: `picture-${picture.fault}` }
  const kept = await papers.keep(id, picture, paper?.id)
  if (kept === undefined) return { refused: 'too-many-pictures' }
  if (await conversations.summary(id)) return { id: kept }
  await papers.forgetAll(id)
  throw new Refusal('no-such-conversation')
}
