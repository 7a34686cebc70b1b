// Hears a short saying that steers the conversation: a whole utterance, or the last of several in one breath.
import { hasHan, hasLatin } from '../safety/scripts.ts'
import type { Command } from './command.ts'
import { clauses, plainWords } from './plain-words.ts'
import { REPAIR_SAYINGS } from './repair-sayings.ts'
import { RESUME_SAYINGS } from './resume/resume-sayings.ts'
import { SAYINGS } from './sayings.ts'

/** Nobody says more than this to steer the conversation. */
export const LONGEST = 60

/** Where a recogniser heard somebody draw breath. */
const BREATH = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u
export const HESITATES = /^(?:嗯+|那个|这个|呃|额|哎呀?|唉|啊|哦|就是|请|麻烦[你您]?|um+|uh+|er+|well|please|hey)$/u
/** Said beside a saying without changing it: 好的知道了，谢谢，再见. */
export const ACKNOWLEDGED =
  /^(?:好[的了嘞]?|行|嗯+|嗯嗯|知道了|好的?知道了|明白了?|(?:现在)?没事儿?了?|哦|对不起|不好意思|抱歉|sorry|excuse me|ok(?:ay)?|sure|right|got it|i see|fine|great)$/u

/** The frame around a request: 能不能…行吗, "could you … for me". */
const WANTED =
  /^(?:(?:我|俺|咱们?)?(?:想|要|得|需要|能不能|可不可以|可以|能|帮我|给我|让我|先|还是|再)+|[你您](?:能不能|可不可以|可以|能|帮我|给我|再)+|(?:can|could|would|will) (?:you|we|i)(?: please)? |(?:i would|id) (?:like|prefer) (?:you )?to |i (?:want|need|have) (?:you )?to |i want |(?:lets|let me|just|can you just) |would you mind )/u
const PLEASE =
  /(?:一?下|(?:可以|行|好|成|中)(?:吗|不|么|不[行好])|吗|我| (?:for me|if you can|if possible|a bit|a little|now|then|please))$/u

/** The command that a saying gives; several in one breath: the last counts, as long as nothing else was said. */
export function sayingIn(said: string): Command | undefined {
  const whole = plainWords(said)
  const plain = clauses(said)
    .flatMap((clause) => clause.split(BREATH))
    .map(plainWords)
    .filter((clause) => !ACKNOWLEDGED.test(clause) && !HESITATES.test(clause))
  const saying = wholeSaying(whole)
  // Trying a pattern twice costs much more than once: it is made ready for many times.
  if (saying || (plain.length === 1 && plain[0] === whole)) return saying
  const sayings = plain.map(wholeSaying)
  return sayings.every((each) => each !== undefined) ? sayings.at(-1) : undefined
}

function wholeSaying(plain: string): Command | undefined {
  if (plain.length > LONGEST) return undefined
  const different = formsOf(plain)
  return patternsFor(plain).find(({ pattern, letters }) =>
    different.some((form) => (!letters || madeOf(form, letters)) && pattern.test(form)),
  )?.command
}

/** A clause as it was said, and without the frame of a request around it. */
export function formsOf(plain: string): string[] {
  const forms = [plain, plain.replace(PLEASE, '')]
  return [...new Set([...forms, ...forms.map((form) => form.replace(WANTED, ''))])]
}

interface Heard {
  command: Command
  pattern: RegExp
  /** All its characters; undefined where it leaves room for any. */
  letters?: Set<string>
}

function madeOf(form: string, letters: Set<string>): boolean {
  return Array.from(form).every((letter) => letters.has(letter) || !hasHan(letter))
}

/** Patterns by the script they are for. Each is large, and made ready when it is first tried: a first turn waits for that. */
const made = new Map<string, Heard[]>()

function patternsFor(text: string): Heard[] {
  const [han, latin] = [hasHan(text), hasLatin(text)]
  const script = `${han} ${latin}`
  const patterns =
    made.get(script) ??
    [...RESUME_SAYINGS, ...REPAIR_SAYINGS, ...SAYINGS].flatMap(({ command, says }): Heard[] => {
      const those = says.filter((row) => (han && hasHan(row)) || (latin && hasLatin(row.replace(ESCAPES, ''))))
      if (those.length === 0) return []
      const source = those.join('|')
      return [{ command, pattern: wholly(source), ...(!source.includes('.') && { letters: new Set(source) }) }]
    })
  made.set(script, patterns)
  return patterns
}

const ESCAPES = /\\[a-z]/g

/** Once, or twice in one breath: 慢点说我跟不上. */
function wholly(says: string): RegExp {
  return new RegExp(`^(?:${says})(?: ?(?:${says}))?$`, 'u')
}
