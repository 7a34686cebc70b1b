// What is said, as SSML that Polly reads: with pace and pauses, in messages as short as Lex takes them.
import type { Locale } from '../../filings/filing.ts'
import type { Utterance } from './call.ts'
import { LANGUAGES } from './lex/languages.ts'

/** Lex takes 1,024 signs a message, its marks counted, and five messages (Lex V2 API, `Message`, "Quotas"). */
const LONGEST = 1000
const MOST_MESSAGES = 5
/** Polly takes this many that are spoken, and marks besides. */
const LONGEST_OF_POLLY = 3000
/** A line break in what is said is a pause. */
const LINE_PAUSE_MS = 400
/** Polly takes no break longer than ten seconds. */
const LONGEST_PAUSE_MS = 10_000

const AROUND = ['<speak>', '</speak>'] as const
/** Where something must be said and there is nothing to say. */
export const SILENCE = '<speak><break time="50ms"/></speak>'

/**
 * One or more documents of SSML, each whole by itself and of 1,000 signs at most. What five messages cannot hold is left
 * out: some minutes of speech, which no step of a call has.
 * @param voice the language of the voice that reads it; another one is marked as such
 */
export function speechMessages(say: Utterance[], voice: Locale): string[] {
  return documents(say, voice, LONGEST).slice(0, MOST_MESSAGES)
}

/** The same as one document, for who speaks in one piece; 3,000 signs at most. Of no words a breath is left. */
export function speechDocument(say: Utterance[], voice: Locale): string {
  return documents(say, voice, LONGEST_OF_POLLY)[0] ?? SILENCE
}

function documents(say: Utterance[], voice: Locale, longest: number): string[] {
  const room = longest - AROUND.join('').length
  const messages: string[] = []
  for (const piece of say.flatMap((utterance) => pieces(utterance, voice, room))) {
    const last = messages.at(-1)
    if (last !== undefined && last.length + piece.length <= room) messages[messages.length - 1] = last + piece
    else messages.push(piece)
  }
  return messages.map((content) => AROUND[0] + content + AROUND[1])
}

/** An utterance as marked text; a long one in several, parted between its sentences where they allow it. */
function pieces(utterance: Utterance, voice: Locale, room: number): string[] {
  const [open, close] = marks(utterance, voice)
  const rest = utterance.pause ? pauseOf(utterance.pause) : ''
  const texts = parted(utterance.text, room - open.length - close.length - rest.length)
  return texts.map((text, at) => open + text + close + (at === texts.length - 1 ? rest : ''))
}

function marks({ locale, pace }: Utterance, voice: Locale): [open: string, close: string] {
  const rate = `${Math.round(pace * 100)}%`
  const [open, close] = [`<prosody rate="${rate}">`, '</prosody>']
  if (locale === voice) return [open, close]
  return [`<lang xml:lang="${LANGUAGES[locale].speech}">${open}`, `${close}</lang>`]
}

function pauseOf(ms: number): string {
  return `<break time="${Math.min(Math.round(ms), LONGEST_PAUSE_MS)}ms"/>`
}

function parted(text: string, room: number): string[] {
  const parts: string[] = []
  for (const sentence of text.split(/(?<=[。！？!?\n]|\. )/u)) {
    for (const piece of inRoom(escaped(sentence), room)) {
      const last = parts.at(-1)
      if (last !== undefined && last.length + piece.length <= room) parts[parts.length - 1] = last + piece
      else parts.push(piece)
    }
  }
  return parts.filter((part) => part !== '')
}

/** A sentence longer than a message is cut between two signs, and never within one that is written as several. */
function inRoom(sentence: string, room: number): string[] {
  const cut: string[] = ['']
  for (const [sign] of sentence.matchAll(/&\w+;|<[^>]*>|./gsu)) {
    if ((cut.at(-1) ?? '').length + sign.length > room) cut.push('')
    cut[cut.length - 1] += sign
  }
  return cut
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** What XML 1.0 has no place for is left out; a line break becomes a pause. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/\s*\n\s*/g, pauseOf(LINE_PAUSE_MS))
}
