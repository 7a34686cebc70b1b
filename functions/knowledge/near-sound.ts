// Which syllables are heard for one another: n and l, h and f, r and l, zh and z, front and back nasals.

/** @param syllable Hanyu Pinyin without its tone, ü as v */
export function nearSound(syllable: string): string {
  return (HEARD_AS_F[syllable] ?? syllable)
    .replace(/^([zcs])h/, '$1')
    .replace(/^hu(?=[ao])/, 'f')
    .replace(/^[nr](?=.)/, 'l')
    .replace(/ng$/, 'n')
}

const HEARD_AS_F: Record<string, string> = { hu: 'fu', hui: 'fei', hun: 'fen', hong: 'feng' }

/** In how many parts, initial and final, two syllables with one near sound differ: shang and san in both. */
export function partsApart(one: string, other: string): number {
  if (one === other) return 0
  const [a, b] = [one, other].map((syllable) => /^([^aeiouv]*)(.*)$/.exec(syllable) ?? [])
  return Number(a?.[1] !== b?.[1]) + Number(a?.[2] !== b?.[2])
}
