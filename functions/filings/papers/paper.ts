// A picture of a paper as it is kept: what it is, whose, and until when.
import type { Picture, PictureType } from './picture.ts'

/** What an agency is told of it before it fetches it. */
export interface PaperFacts {
  type: PictureType
  /** How many. */
  bytes: number
  /** Of them, hex. */
  sha256: string
}

export interface Paper extends PaperFacts {
  id: string
  /** Its conversation. */
  conversation: string
  /** The question it was sent for. */
  slot?: string
  /** The filing it went into. */
  filed?: string
  /** Milliseconds since 1970. */
  until: number
}

/** Where pictures are; the conversation, the door of the agencies and the outbox know no more of them. */
export interface Papers {
  /** Its id; undefined when this conversation has sent as many as anybody needs. */
  keep(conversation: string, picture: Picture, slot?: string): Promise<string | undefined>
  /** Undefined: nobody has sent it in this conversation, or it is gone. */
  find(id: string, conversation: string): Promise<Paper | undefined>
  /** The picture itself; undefined when it is gone. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** They went into a filing, and are kept for its agencies. */
  file(ids: string[], reference: string): Promise<void>
  /** But for what was filed. */
  forget(ids: string[]): Promise<void>
  /** All of a conversation but what was filed. */
  forgetAll(conversation: string): Promise<void>
  /** Erases this one if its time is over; false when there was nothing to do. */
  work(id: string): Promise<boolean>
}
