// A reference as it is said: sign by sign, in groups, with a pause between two.

const SIGNS_A_GROUP = 4

/** `BB-7K2M-9QXR` becomes one line a group, `B B`, `7 K 2 M`, `9 Q X R`: line breaks are pauses. */
export function spelt(reference: string): string {
  const groups = reference
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((group) => group.match(new RegExp(`.{1,${SIGNS_A_GROUP}}`, 'gu')) ?? [])
  return groups.map((group) => [...group].join(' ')).join('\n')
}
