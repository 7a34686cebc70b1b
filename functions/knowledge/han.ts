// Tells Han characters from letters by their code, without the large tables that a Unicode regular expression compiles.

/** Unified ideographs with their extensions and compatibility forms, and 々 and 〇 (Unicode Script=Han, without radicals). */
export function isHan(code: number): boolean {
  if (code < 0x3005) return false
  if (code <= 0x9fff) return code >= 0x4e00 || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005 || code === 0x3007
  return (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x323af)
}

/** A letter or digit of any script but Han. */
export function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
  // Punctuation of Chinese text is the common case and needs no table.
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff0f))
    return false
  return !isHan(code) && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}
