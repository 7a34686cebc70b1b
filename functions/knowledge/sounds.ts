// Opens the published table of sounds: how a character may be read, and the guides' words that sound nearly so.
import type { FlatFile } from './index-file/flat-file.ts'
import { type StringTable, stringTable } from './index-file/string-table.ts'

export interface Sounds {
  /** Syllables of a character, without tones; none for one that few know. */
  syllables(character: string): string[]
  /**
   * Words of the guides whose near sounds, joined by blanks, are these; the commonest first. None when these only begin a
   * word, undefined when they do not even that. `named`: may be what was meant, for it is in a name or asks for a facet.
   */
  words(sounds: string): { word: string; named: boolean }[] | undefined
}

/** @param file the index in which `packSounds` put its sections; nothing is read of it before the first use */
export function openSounds(file: Pick<FlatFile, 'load'>): Sounds {
  let opened: ReturnType<typeof open> | undefined
  const ready = () => (opened ??= open(file))
  return {
    syllables: (character) => ready().syllables.get(character) ?? [],
    words(sounds) {
      const { keys, words } = ready()
      const number = keys.find(sounds)
      if (number < 0) return undefined
      return (words.at(number).match(/[^ ]+/g) ?? []).map((word) => ({
        word: word.replace('-', ''),
        named: !word.startsWith('-'),
      }))
    },
  }
}

function open(file: Pick<FlatFile, 'load'>) {
  const syllables = new Map<string, string[]>()
  for (const line of Buffer.from(file.load('sounds')).toString().split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ')
    for (const character of characters) {
      const known = syllables.get(character)
      if (known) known.push(syllable)
      else syllables.set(character, [syllable])
    }
  }
  const table = (name: string): StringTable =>
    stringTable(file.load(name), new Uint32Array(file.load(`${name}/starts`).buffer))
  return { syllables, keys: table('heard/keys'), words: table('heard/words') }
}

/** Each character of the one has a syllable of the other's; tones do not count. */
export function soundAlike(one: string, other: string, { syllables }: Sounds): boolean {
  const [heard, meant] = [[...one], [...other]]
  return (
    heard.length === meant.length &&
    heard.every((character, i) => {
      const own = syllables(meant[i] ?? '')
      return character === meant[i] || syllables(character).some((syllable) => own.includes(syllable))
    })
  )
}
