// Traditional characters and their simplified forms, so that 請問身份證 finds what the guides call 身份证.
import { SIMPLIFIED } from '../safety/fold-tables.ts'

/**
 * The text with each traditional character as its simplified one, one for one: offsets stay.
 * Both the texts of the index and the questions go through it, so a form that it does not know still finds itself.
 */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLIFIED.get(character) ?? character)
}
