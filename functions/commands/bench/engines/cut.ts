// Cuts Chinese text for engines that cannot: pairs of neighbouring characters, or words; Latin words and numbers whole.

/** 身份证 → 身份, 份证; a single character stays alone. */
export function pairs(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []).flatMap((run) => {
    const signs = [...run]
    if (signs.length < 2 || !/\p{Script=Han}/u.test(run)) return [run]
    return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
  })
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** As the dictionary of this Node cuts them. */
export function words(text: string): string[] {
  return Array.from(SEGMENTER.segment(text.toLowerCase())).flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}
