// All that the linter asks of one service folder, one function a rule.
import { bothLanguagesNameTheSameFacts, placeholdersNameFacts, regionsKeepFiguresOfTheGuide } from './placeholders.ts'
import { examplesNameHeadings, factsAreShown, factsNameSources, idsStandOnce, phonesAreFacts } from './references.ts'
import { figuresOutsideFacts } from './figures.ts'
import { filingMakesSense } from './filing-sense.ts'
import { frontMatterAgrees, sectionsAgree } from './both-languages.ts'
import { frontMatterMakesSense } from './front-matter-sense.ts'
import { listsAreShort, sentencesAreShort, wordsArePlain } from './plain-words.ts'
import { nothingIsHidden } from './hidden-characters.ts'
import { nothingIsHtml } from './html.ts'
import { valuesSuitTheirKind } from './fact-values.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

export type Rule = (folder: ServiceFolder) => Fault[]

export const RULES: Rule[] = [
  frontMatterMakesSense,
  frontMatterAgrees,
  sectionsAgree,
  placeholdersNameFacts,
  bothLanguagesNameTheSameFacts,
  figuresOutsideFacts,
  sentencesAreShort,
  listsAreShort,
  wordsArePlain,
  valuesSuitTheirKind,
  phonesAreFacts,
  factsNameSources,
  factsAreShown,
  idsStandOnce,
  regionsKeepFiguresOfTheGuide,
  examplesNameHeadings,
  filingMakesSense,
  nothingIsHidden,
  nothingIsHtml,
]
