// How long reading a text aloud takes.

/** A calm voice: signs a second of Chinese, letters a second of English. */
const SIGNS_A_SECOND = 4.5
const LETTERS_A_SECOND = 15

/** @param pace 1 is the voice's own */
export function readingMs(text: string, pace: number): number {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  return ((han / SIGNS_A_SECOND + (text.length - han) / LETTERS_A_SECOND) * 1000) / pace
}
