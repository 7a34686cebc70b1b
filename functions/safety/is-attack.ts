// Prompt injection and jailbreaks, seen through their disguises.
import { CHINESE_ATTACKS, ENGLISH_ATTACKS, OWN_WORDS } from './attack-words.ts'
import { foldForMatching, joinedForMatching } from './fold.ts'
import { hasLatin } from './scripts.ts'

/**
 * Whether a turn tries to change what the assistant is or does: override, false authority, role play, prompt extraction,
 * skipped checks, planted orders; plain, or split, look-alike, traditional, full-width, pinyin, leet, rot13 or base64.
 */
export function isAttack(text: string): boolean {
  const folded = foldForMatching(text)
  const forms = new Set([
    folded,
    joinedForMatching(folded),
    foldForMatching(lettersJoined(text)),
    unleet(folded),
    rot13(folded),
    ...decoded(text),
  ])
  for (const form of forms) if (saysAttack(form)) return true
  return false
}

function saysAttack(form: string): boolean {
  const foreign = form.replace(OWN_WORDS, ' ')
  if (CHINESE_ATTACKS.some((words) => words.test(foreign))) return true
  return hasLatin(foreign) && ENGLISH_ATTACKS.some((words) => words.test(foreign))
}

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

/** Only words that mix letters and figures are read as leet, numbers stay numbers; unless the text is full of such words. */
function unleet(folded: string): string {
  const mixed = (word: string) => /[a-z]/.test(word) && /[0-9@$]/.test(word)
  const full = (folded.match(/[a-z0-9@$]{2,40}/g) ?? []).filter(mixed).length > 2
  return folded.replace(/[a-z0-9@$]{2,40}/g, (word) =>
    full || mixed(word) ? word.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign) : word,
  )
}

/** `i g n o r e  a l l`: words stand two spaces apart, which folding makes one. */
function lettersJoined(text: string): string {
  return text.replace(/(?<![A-Za-z])([A-Za-z]) (?=[A-Za-z](?![A-Za-z]))/g, '$1')
}

function rot13(folded: string): string {
  return folded.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
}

/** What base64 runs in the text say, where they say something in words. */
function decoded(text: string): string[] {
  return (text.match(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,4000}={0,2}/g) ?? [])
    .map((run) => Buffer.from(run, 'base64').toString('utf8'))
    .filter((words) => !/\uFFFD|[^\P{Cc}\s]/u.test(words))
    .map(foldForMatching)
}
