// Takes from a question what only leads up to it: 我问的是…, 刚才说的那个….

const RATHER =
  /^(?:不(?:是|对)|错了|no|sorry|[，,。.\s])*(?:我(?:刚才)?(?:问|说|要|指|想问)的是|i (?:meant|mean|was asking about|am asking about|asked about)(?: the| my)?)\s*(?<what>\S.{0,30})$/iu

/** 刚才说的那个在哪办 asks of what was spoken of, as 在哪办 does. */
const SPOKEN_OF =
  /^(?:刚才|刚刚|前面|上面)(?:[你您我])?(?:说|讲|问|提)(?:到|过)?的(?:那个|这个|那件事|那)?|^(?:the (?:one|thing)|what) (?:you|i|we) (?:just )?(?:mentioned|said|asked about)[,:]?\s+/iu

/** 我问的是身份证: what was asked of the last matter is asked of this one, as 那身份证呢 does. */
export function reworded(said: string): string {
  const what = RATHER.exec(said.trim())?.groups?.['what']?.replace(/[。.!！]+$/u, '')
  if (what !== undefined) return /\p{Script=Han}/u.test(what) ? `那${what}呢` : `what about ${what}`
  return said.trim().replace(SPOKEN_OF, '') || said
}
