// The English words that turn, bind, narrow or widen a sentence.
import { markTable } from './mark.ts'

/** `none`: what looks like such a word and is none. Longer forms stand before shorter ones. */
export const MARKS_EN = markTable([
  [
    'none',
    '\\bnot only\\b|\\bno\\.|\\bif not\\b|\\bwhether or not\\b|\\bnot sure\\b|\\bnot yet(?= ·)|\\bnot the same\\b|\\bdo not (?:know|worry|want to be named)\\b|\\bno (?:problem|worries)\\b|\\bno longer than\\b|\\b(?:no|not) (?:more|less|fewer) than\\b|\\bwhy not\\b|\\bcan you\\b|\\bif you can\\b|\\bmay (?=·)',
  ],
  ['except', '\\bexcept(?:ions?)?\\b|\\bunless\\b|\\bapart from\\b|\\bother than\\b'],
  [
    'hedge',
    '\\busually\\b|\\boften\\b|\\bprobably\\b|\\bpossibly\\b|\\bperhaps\\b|\\bmaybe\\b|\\blikely\\b|\\bmostly\\b|\\bsome(?!one|thing)\\b|\\bsometimes\\b|\\bmany\\b|\\bmost(?= (?:places|cities|cases|people|of))\\b|\\bmight\\b|\\bmay be\\b|\\bcan sometimes\\b',
  ],
  [
    'unneeded',
    '\\b(?:do|does|did|will|would)? ?not (?:need to|have to|need|require|have)\\b|\\bneed not\\b|\\bno (?:need|requirement|obligation)\\b|\\bnot (?:needed|required|necessary|compulsory|mandatory|obliged)\\b|\\bneed no\\b|\\bunnecessary\\b|\\bwithout (?:having|needing) to\\b|\\bneedless\\b|\\boptional\\b',
  ],
  [
    'barred',
    '\\b(?:can|may|must|should|shall|could|will|would) (?:not|never)\\b|\\bnot (?:allowed|permitted|possible|able|accepted|available)\\b|\\bunable\\b|\\bimpossible\\b|(?<!\\b(?:you|it|they|we|i|he|she|who|that) )\\bdo not\\b|\\bnever\\b|\\bforbidden\\b|\\bprohibited\\b|\\bbanned\\b|\\brefuse[sd]?\\b|\\bavoid\\b|\\bno one may\\b|\\bnobody may\\b',
  ],
  [
    'not',
    '\\bnot\\b|\\bno\\b|\\bnone\\b|\\bnobody\\b|\\bnothing\\b|\\bnowhere\\b|\\bneither\\b|\\bnor\\b|\\bwithout\\b|\\bfails?\\b|\\bfailed\\b|\\blacks?\\b|\\binstead of\\b|\\brather than\\b',
  ],
  ['only', '\\bonly\\b|\\bsolely\\b|\\bexclusively\\b|\\bnothing but\\b|\\bjust (?=·)'],
  [
    'must',
    '\\bmust\\b|\\bha(?:ve|s) to\\b|\\b(?:is|are) (?:required|obliged) to\\b|\\bcompulsory\\b|\\bmandatory\\b|\\bonly if\\b|\\bhad to\\b',
  ],
  [
    'may',
    '\\bcan\\b|\\bmay\\b|\\bcould\\b|\\b(?:is|are) (?:allowed|able|free) to\\b|\\bpossible\\b|\\bpermitted\\b|\\ballowed\\b',
  ],
  ['should', '\\bneeds?(?: to)?\\b|\\bneeded\\b|\\bshould\\b'],
  [
    'all',
    '\\ball\\b|\\bevery(?:one|body|thing|where)?\\b|\\balways\\b|\\bany(?:one|body|thing|where| time)?\\b|\\bwhatever\\b|\\bwhoever\\b|\\bregardless\\b|\\bno matter\\b|\\bforever\\b|\\bcompletely\\b|\\bfully\\b|\\bentire\\b|\\bwhole\\b',
  ],
  [
    'stop',
    '\\bbut\\b|\\binstead\\b|\\bjust\\b|\\bstraight\\b|\\band\\b|\\bor\\b|\\bthen\\b|\\bif\\b|\\bwhen\\b|\\bbefore\\b|\\bafter\\b|\\bto\\b(?= (?:go|get|apply|ask))',
  ],
])
