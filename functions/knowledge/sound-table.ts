// Makes the table of sounds that is published with the Chinese guides: how characters sound, and the words to be heard.
import { heardWords } from './heard-words.ts'
import { byUtf8, packStrings } from './index-file/string-table.ts'
import { nearSound } from './near-sound.ts'
import type { ResolvedGuide } from './resolve-guide.ts'

/**
 * Adds the sections `sounds` (`yi 一以已` a line: the characters of each syllable), `heard/keys` (near sounds of each word
 * and of its beginnings) and `heard/words` (what sounds so, the commonest first; `-` before those of no name).
 */
export async function packSounds(sections: Map<string, Uint8Array>, guides: ResolvedGuide[]): Promise<void> {
  const { pinyin, polyphonic } = await import('pinyin-pro')
  const spelt = new Map<string, string[]>()
  const spell = (text: string) => {
    const known = spelt.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', v: true })
    spelt.set(text, known)
    return known
  }
  sections.set(
    'sounds',
    Buffer.from((syllables ??= syllablesOf((one) => polyphonic(one, { toneType: 'none', v: true })))),
  )
  const heard = new Map<string, string[]>()
  for (const { word, named } of heardWords(guides, (text) => spell(text).join(' '))) {
    const key = spell(word).map(nearSound).join(' ')
    heard.set(key, [...(heard.get(key) ?? []), named ? word : `-${word}`])
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) {
      const beginning = key.slice(0, end)
      if (!heard.has(beginning)) heard.set(beginning, [])
    }
  }
  const keys = [...heard.keys()].sort(byUtf8)
  pack(sections, 'heard/keys', keys)
  pack(
    sections,
    'heard/words',
    keys.map((key) => heard.get(key)?.join(' ') ?? ''),
  )
}

function pack(sections: Map<string, Uint8Array>, name: string, strings: string[]): void {
  const { bytes, starts } = packStrings(strings)
  sections.set(name, bytes)
  sections.set(`${name}/starts`, new Uint8Array(starts.buffer))
}

/** The same at every publishing. */
let syllables: string | undefined
/** Further readings are of old names. */
const READINGS = 2

/** All characters of everyday words and names (GB 2312), simplified as questions are. */
function syllablesOf(readings: (character: string) => string[]): string {
  const decoder = new TextDecoder('gb18030')
  const by = new Map<string, string>()
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (!HAN.test(character)) continue
      const spelt = new Set(readings(character).flatMap((each) => each.split(' ')))
      for (const syllable of [...spelt].slice(0, READINGS)) by.set(syllable, (by.get(syllable) ?? '') + character)
    }
  }
  return Array.from(by, ([syllable, characters]) => `${syllable} ${characters}`).join('\n')
}

const HAN = /^\p{Script=Han}$/u
