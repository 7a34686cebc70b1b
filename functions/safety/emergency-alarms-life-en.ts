// How people cry for help in English when a life is at stake and it is not said by name: rows an editor can extend.
import { row } from './alarm-row.ts'
import { KIN, SOMEBODY, VEHICLE } from './emergency-alarms-en.ts'

// Matched after those of `emergency-alarms-en.ts`, in the same way.

export const ENGLISH_ALARMS_OF_LIFE = [
  row(
    'violence',
    'present',
    "\\bhands? (?:is |are )?a?round (?:my|her|his|\\w+'s|(?:my|our|the) \\w+'s) (?:neck|throat)",
  ),
  row(
    'suicide',
    'always',
    "(?:standing|sitting|stood|i'm) on the (?:bridge|roof|ledge|railing|tracks?)\\b|\\b(?:nobody|no one)(?: will|'ll| would)? miss me\\b",
    "when i'm (?:gone|dead)\\b.{0,20}\\btonight",
  ),
  row(
    'police',
    'present',
    `(?:forcing|dragging|pushing) ${SOMEBODY} into (?:a|the|his|their) ${VEHICLE}\\b`,
    `\\b${KIN}\\b.{0,12}\\b(?:vanished|disappeared|wandered off)\\b`,
  ),
  row('gas', 'now', '\\b(?:stinks?|reeks?) of gas\\b|\\bgas\\b.{0,20}\\bhissing\\b'),
  row(
    'medical',
    'now',
    '\\bswallow(?:ed|ing)\\b.{0,20}\\b(?:batter(?:y|ies)|tablets|pills|bleach|magnets?)\\b|charcoal\\b.{0,20}\\b(?:tent|indoors|inside)\\b',
  ),
]
