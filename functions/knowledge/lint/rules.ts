// All that the linter asks, one row a rule: of one service folder, of all together, and of the day.
import { bothLanguagesNameTheSameFacts, placeholdersNameFacts, regionsKeepFiguresOfTheGuide } from './placeholders.ts'
import { bracketsAreShort } from './brackets.ts'
import { datesAreCurrent } from './current-dates.ts'
import { examplesNameHeadings, factsAreShown, factsNameSources, idsStandOnce, phonesAreFacts } from './references.ts'
import { figuresOutsideFacts } from './figures.ts'
import { agenciesMakeSense } from './filing-agencies.ts'
import { filingIsWhole } from './filing-whole.ts'
import { filingMakesSense } from './filing-sense.ts'
import { findingsMakeSense } from './finding-sense.ts'
import { frontMatterAgrees, sectionsAgree } from './both-languages.ts'
import { frontMatterMakesSense } from './front-matter-sense.ts'
import { labelsAreNotAmbiguous, phoneIdsAreTheirNumbers, regionsSayWhatDiffers } from './contradictions.ts'
import { listsAreShort, sentencesAreShort } from './short-sentences.ts'
import { namesAreNotShared } from './one-name-one-service.ts'
import { neededHeadingsAreThere } from './needed-headings.ts'
import { nothingIsCoded, nothingIsHidden } from './hidden-characters.ts'
import { nothingIsHtml } from './html.ts'
import { nothingIsMarkdown } from './markdown.ts'
import { nothingOrdersAProgram } from './orders.ts'
import { numbersAreFacts, signsCanBeSaid, wordsAreWrittenOut } from './reads-aloud.ts'
import { relatedServices } from './related.ts'
import { servicesAgree } from './contradictions-between.ts'
import { termsAreExplained } from './explained-terms.ts'
import { valuesSuitTheirKind } from './fact-values.ts'
import { wordsArePlain } from './plain-words.ts'
import { receivingSaysWho } from './who-receives.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

export type Rule = (folder: ServiceFolder) => Fault[]
export type RuleBetween = (folders: ServiceFolder[]) => Fault[]
/** `today` is an ISO date, China's day. */
export type RuleOfTheDay = (folder: ServiceFolder, today: string) => Fault[]

export const RULES: Rule[] = [
  frontMatterMakesSense,
  frontMatterAgrees,
  sectionsAgree,
  neededHeadingsAreThere,
  placeholdersNameFacts,
  bothLanguagesNameTheSameFacts,
  figuresOutsideFacts,
  sentencesAreShort,
  listsAreShort,
  wordsArePlain,
  receivingSaysWho,
  termsAreExplained,
  signsCanBeSaid,
  wordsAreWrittenOut,
  numbersAreFacts,
  bracketsAreShort,
  nothingIsMarkdown,
  valuesSuitTheirKind,
  labelsAreNotAmbiguous,
  phoneIdsAreTheirNumbers,
  phonesAreFacts,
  factsNameSources,
  factsAreShown,
  idsStandOnce,
  regionsKeepFiguresOfTheGuide,
  regionsSayWhatDiffers,
  examplesNameHeadings,
  filingMakesSense,
  agenciesMakeSense,
  findingsMakeSense,
  filingIsWhole,
  nothingOrdersAProgram,
  nothingIsHidden,
  nothingIsCoded,
  nothingIsHtml,
]

export const RULES_BETWEEN: RuleBetween[] = [relatedServices, namesAreNotShared, servicesAgree]

/** Publishing does not ask these: a guide may grow old while it is given out. */
export const RULES_OF_THE_DAY: RuleOfTheDay[] = [datesAreCurrent]
