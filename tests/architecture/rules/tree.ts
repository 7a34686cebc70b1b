// The rules about names, places and what a published tree must not tell.
import { TOP_LEVEL } from '../floors.ts'
import type { House, Offence, Rule } from '../house.ts'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const ENDINGS = /(\.(zh-CN|en))?(\.(d|contract|config))?\.ts$/
const EMPTY_WORDS = ['util', 'utils', 'helper', 'helpers', 'shared', 'manager', 'managers', 'misc']

export const namesAreInKebabCase: Rule = (house) =>
  names(house, (name) => !KEBAB.test(name), 'is not in kebab-case', 'write small letters with dashes')

export const namesSayWhatIsInside: Rule = (house) =>
  names(
    house,
    (name) => name.split('-').some((word) => EMPTY_WORDS.includes(word)),
    'has a name that says nothing',
    'name it after the one idea in it',
  )

export const theTopHoldsOnlyWhatItShould: Rule = ({ files }) =>
  [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))]
    .filter((name) => !TOP_LEVEL.includes(name))
    .map((name) => ({
      file: name,
      line: 1,
      what: 'does not belong at the top',
      mend: 'move it into a folder of DESIGN §3, or leave it out of the repository in .gitignore',
    }))

/** Somebody's folder, or the registry that one machine uses, helps nobody else and tells where it was written. */
export const nothingNamesAMachine: Rule = ({ files, machine }) => {
  const folders = machine.map((word) => new RegExp(`(?<![\\w.:-])${RegExp.escape(word)}|//${RegExp.escape(word)}`))
  const patterns = [...folders, /(?<![\w./-])\/(home|Users)\/[a-z]\w*\//, /^\s*"resolved": "https?:/, /^registry ?=/]
  return [...files].flatMap(([file, text]) => {
    if (!patterns.some((pattern) => new RegExp(pattern, 'm').test(text))) return []
    return text.split('\n').flatMap((words, index): Offence[] => {
      if (!patterns.some((pattern) => pattern.test(words))) return []
      return [
        {
          file,
          line: index + 1,
          what: 'names a machine or its registry',
          mend: 'write a path from the top, or a setting',
        },
      ]
    })
  })
}

/** Every folder and file name of the program, without its ending. */
function names({ sources }: House, isWrong: (name: string) => boolean, what: string, mend: string): Offence[] {
  return sources
    .filter(({ path }) => path.replace(ENDINGS, '').split('/').some(isWrong))
    .map(({ path }) => ({ file: path, line: 1, what, mend }))
}
