// Rules: a file holds no character that a reader cannot see: it could hide orders to a model, or keep words from being found.
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Zero width, joiners, soft hyphen, direction, variation and tag characters, controls other than tab and line end. */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E0FFF}]/gu

export function nothingIsHidden(folder: ServiceFolder): Fault[] {
  return folder.texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((each, index) => {
      const codes = new Set((each.match(HIDDEN) ?? []).map(codeOf))
      return [...codes].map((code) => ({
        file,
        line: index + 1,
        what: `a hidden character (${code}) stands in this line`,
        write: 'delete the line and type it again instead of pasting it',
      }))
    }),
  )
}

/** YAML reads `\\u5FFD` in double quotes as the character of that code; a reader of the file sees figures. */
const CODE = /\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|x[0-9a-f]{2})/i

export function nothingIsCoded(folder: ServiceFolder): Fault[] {
  return folder.texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((each, index) => {
      const [code] = CODE.exec(each) ?? []
      if (code === undefined) return []
      const what = `a character is written as a code (${code})`
      return [{ file, line: index + 1, what, write: 'type the character itself' }]
    }),
  )
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
