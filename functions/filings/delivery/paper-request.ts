// The id that an agency signs when it fetches a picture: it names what is asked for, and by whom.

export interface PaperRequest {
  reference: string
  agency: string
  slot: string
}

export function paperRequestId({ reference, agency, slot }: PaperRequest): string {
  return `paper.${reference}.${agency}.${slot}`
}
