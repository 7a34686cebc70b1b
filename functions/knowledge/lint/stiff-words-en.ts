// What officials write in English and nobody says, with what people say; to teach the linter a new one, add a row.
import type { StiffWord } from './stiff-word.ts'

/** "Ask whether you qualify" promises nothing. */
const ASKED = '(?<!\\b(?:if|whether|when|unless|until|that|once|what) )'

/**
 * Plain enough, and so left out: submit alone (a button; "hand in" where there are papers), apply, renew, valid, applicant,
 * certificate. The last rows promise a decision.
 */
export const STIFF_EN: StiffWord[] = [
  [/\butili[sz](?:e|es|ed|ing|ation)\b/i, 'write "use"'],
  [/\bcommenc(?:e|es|ed|ing|ement)\b/i, 'write "start"'],
  [/\bterminat(?:e|es|ed|ing|ion)\b/i, 'write "end"'],
  [/\bprior to\b/i, 'write "before"'],
  [/\bsubsequent(?:ly)?(?: to)?\b|\bthereafter\b/i, 'write "after" or "then"'],
  [/\bupon\b/i, 'write "on" or "when"'],
  [/\bin accordance with\b/i, 'write "under" or "by", and name the rule', 'inLaw'],
  [/\bpursuant to\b/i, 'write "under"', 'inLaw'],
  [/\bshall\b/i, 'write "must" or "will"', 'inLaw'],
  [/\b(?:hereby|herein|hereto|hereinafter|thereof|therein|thereto|whereby|henceforth)\b/i, 'leave it out'],
  [/\b(?:aforementioned|aforesaid|above-mentioned|abovementioned)\b/i, 'say again what it is'],
  [/\b(?:with|in) respect (?:to|of)\b|\b(?:with|in) regards? to\b|\bregarding\b/i, 'write "about" or "for"'],
  [/\bin the event (?:of|that)\b/i, 'write "if"'],
  [/\bin lieu of\b/i, 'write "instead of"'],
  [/\bin order to\b/i, 'write "to"'],
  [/\bin excess of\b/i, 'write "more than"'],
  [/\bin possession of\b/i, 'write "have"'],
  [/\bnotwithstanding\b/i, 'write "even if"', 'inLaw'],
  [/\bforthwith\b|\bin a timely manner\b/i, 'write "at once", or say by when'],
  [/\bper annum\b/i, 'write "a year"'],
  [/\bendeavou?r/i, 'write "try"'],
  [/\bascertain/i, 'write "find out"'],
  [/\bobtain(?:s|ed|ing)?\b/i, 'write "get"', 'inLaw'],
  [/\bpurchas(?:e|es|ed|ing)\b(?! (?:contract|agreement|price|tax))/i, 'write "buy"'],
  [/\bassist(?:s|ed|ing)?\b/i, 'write "help"'],
  [/\bfacilitat(?:e|es|ed|ing)\b/i, 'write "help"'],
  [/\bexpedit(?:e|es|ed|ing)\b/i, 'write "speed up"'],
  [/\bfurnish(?:es|ed|ing)?\b(?! (?:home|flat|room))/i, 'write "give" or "show"'],
  [/\bremit(?:s|ted|ting|tance)?\b/i, 'write "pay" or "send"'],
  [/\bdeem(?:s|ed)?\b/i, 'write "counts as"', 'inLaw'],
  [/\bcomply with\b/i, 'write "follow"', 'inLaw'],
  [/\bundertak(?:e|es|en|ing)\b/i, 'write "do" or "promise"'],
  [/\bresid(?:es|ed|ing)\b|\b(?:you|they|people|who) reside\b/i, 'write "live"'],
  [/\bdomicile\b/i, 'write "home"', 'inLaw'],
  [/\bsufficient\b/i, 'write "enough"'],
  [/\bapproximately\b/i, 'write "about"'],
  [/\bensure\b/i, 'write "make sure"'],
  [/\binform(?:s|ed|ing)?\b/i, 'write "tell"'],
  [/\bduly\b/i, 'leave it out'],
  [
    /\bsubmit(?:s|ted|ting)?(?= (?:the |your |all |an? |these |those )?(?:\w+ )?(?:papers|documents?|forms?|materials|application|photos?|copies))/i,
    'write "hand in" or "send"',
  ],
  [/\b(?:relevant|competent|appropriate|respective) (?:authorit|department|office|agenc|bod)\w*/i, 'name the office'],
  [/\brelevant (?:documents?|papers|materials|formalities|procedures)\b/i, 'say which ones'],
  [/\b(?:where|if|as) (?:applicable|appropriate)\b/i, 'say when'],
  [/\bsaid (?:application|applicant|document|certificate)\b/i, 'write "this" or say again what it is'],
  [/\bvia\b/i, 'write "by", "in" or "through"'],
  [new RegExp(`${ASKED}\\byou qualify\\b`, 'i'), 'write "you may qualify": the office decides'],
  [new RegExp(`${ASKED}\\byou are (?:eligible|entitled)\\b`, 'i'), 'write "you may get": the office decides'],
  [
    /\b(?:guaranteed?|certain) to (?:be approved|get|receive)\b|\bwill (?:surely|certainly|definitely) be approved\b/i,
    'write "you may apply": the office decides',
  ],
]
