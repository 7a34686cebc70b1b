// Rule: guides are plain words; an HTML tag would be shown to citizens as it stands, or worse, be carried out.
import { withoutComments } from '../sections-file.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** `<b`, `</b`, `<!DOCTYPE`, closed or not; a link in angle brackets is told by the rule for links. */
const TAG = /<(?!https?:)[/!?]?[a-z][^\s<>/]*/i

export function nothingIsHtml(folder: ServiceFolder): Fault[] {
  return folder.texts.flatMap(({ file, text }) =>
    (file.endsWith('.md') ? withoutComments(text) : text).split('\n').flatMap((each, index) => {
      const [tag] = TAG.exec(each) ?? []
      if (tag === undefined) return []
      const what = `the HTML tag "${tag}>" stands in this line`
      return [{ file, line: index + 1, what, write: 'write plain words without it' }]
    }),
  )
}
