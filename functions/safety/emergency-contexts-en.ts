// What silences or mends an alarm in English: misheard words, harmless phrases, paperwork and the past.
import { anyOf } from './any-of.ts'

/** Common misspellings, put right before matching. */
export const ENGLISH_MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/\bsu(?:ic|ci|sci|i)(?:id|d|cid|sid)e?(?=al\b|\b)/g, 'suicid'],
  [/\bsuicid\b/g, 'suicide'],
  [/\bhe?a?rt ?att?a?c?k?\b/g, 'heart attack'],
  [/\bunconc?s?[ic]+ous\b|\bunconsious\b/g, 'unconscious'],
  [/\bambul[ae]n[cs]e?\b|\bambulence\b/g, 'ambulance'],
  [/\bbreath?ing\b|\bbreething\b/g, 'breathing'],
  [/\b(?:kil|kll|kill) (?:my ?self|mysel|my self)\b/g, 'kill myself'],
  [/\b(fire|help)\b[!,. ]+(?=\1\b)/g, '$1 '],
  [/\b(hav|bleed|burn|break|chok|breath|dy|beat|hitt)in\b/g, '$1ing'],
  [/\b(is|are|was|ca|wo|do|does|did|has|have|could)nt\b/g, "$1n't"],
  [/\b(there|he|she|who|what|that)s\b/g, "$1's"],
  [/\bi(m|ve)\b/g, "i'$1"],
  [/\bchocking\b/g, 'choking'],
  [/\bstrok\b/g, 'stroke'],
  [/\b(?:fier|fyre)\b/g, 'fire'],
  [/\bbraking (?=in|down)/g, 'breaking '],
  [/\bemergancy\b|\bemergensy\b/g, 'emergency'],
  [/\bpolic\b|\bploice\b/g, 'police'],
]

const FAINTS =
  "(?:faint\\w*|passe[sd] out|collapse[sd]?|is unconscious|(?:is |isn't |not )+(?:moving|breathing|responding))"
const ALARM_DEVICE = '(?:button|device|alarm|pendant|bracelet|watch|sensor|call bell)'

/** Phrases that only sound like danger; they are taken out before matching. */
export const ENGLISH_HARMLESS = new RegExp(
  [
    'kill(?:ing)? (?:some )?time',
    'kill(?:ing)? (?:two|2) birds',
    'dead ?-?line',
    'dying to (?:know|see|try|go|hear|meet|get|find)',
    '(?:is|are|was|be|been) killing (?:me|us)',
    '(?:nearly|almost|gave me|give me|giving me) (?:had |having )?a? ?heart attack',
    'stroke of (?:luck|genius|midnight|the pen)',
    'die (?:of|from) (?:laugh\\w*|boredom|shame|embarrassment|heat)|(?:to )?die for\\b',
    'fire(?:d)? (?:from|up)\\b|fire (?:sale|safety|licen[cs]e|permit|certificate|alarm|extinguisher|' +
      'inspection|drill|prevention|door|exit|station|insurance|stick|tv|works?)',
    'catch(?:ing)? fire (?:on|with) (?:the )?(?:internet|social)',
    'emergency (?:contacts?|treatment|fund|number|visa|travel|exit|room|kit|brake|services?|shelter|leave|loan)',
    '(?:die|dying) (?:in peace|with dignity|at home)',
    'breath(?:e|ing) (?:easy|room|space|apparatus)',
    'in labou?r (?:law|force|market|costs?|disputes?|contracts?|arbitration|rights)|labou?r (?:law|' +
      'market|contract|dispute)',
    'suicide (?:squad|insurance|clause|rates?|statistics|prevention (?:training|course|policy)|exclusion)',
    'break(?:ing)? in (?:my )?(?:new )?(?:shoes|boots|a baseball|the glove)',
    'save (?:me|us) (?:time|money|a trip)',
    'hit me (?:up|with)',
    'gas leak (?:detector|alarm|sensor)s?',
    // What the emergency button would do; nobody has fainted.
    `\\b(?:does|will|can|could|would|is) (?:the|this|that|her|his|my|your|an?) (?:\\w+ )?${ALARM_DEVICE}\\b[^.?!]{0,40}\\b(?:if|when)\\b[^.?!]{0,24}\\b${FAINTS}`,
    `\\bif (?:\\w+ ){1,3}${FAINTS}(?=[^.?!]{0,6}\\b(?:does|will|can|would) (?:the|this|her|his) (?:\\w+ )?${ALARM_DEVICE})`,
  ].join('|'),
  'g',
)

/** Words of people who come for papers, money or rules: what happened is over, or was never there. */
export const ENGLISH_PAPERWORK = anyOf(
  '\\b(?:certificates?|licen[cs]es?|permits?|insur\\w+|claim\\w*|compensat\\w*|reimburse\\w*|' +
    'refund\\w*|allowances?|benefits?|subsid\\w+|pension|form|forms|apply|application|applying|' +
    'appeal|register\\w*|registration|filing|file (?:a|for)|fees?|cost|costs|charges?|how much|' +
    'how long does|paperwork|documents?|proof|recognition|policy|law|legal|lawyer|court|sue|sued|' +
    'fined|sentence\\w*|crime|criminal|penalt\\w+|liab\\w+|regulations?|rules?|training|course|drill|' +
    'definition|define|statistics|symptoms of|signs of|history of|movie|film|song|book|novel|game|tv|' +
    'recipe|prevent\\w*|avoid|eligib\\w+|qualif\\w+|replace|renew\\w*|divorce|inherit\\w*|' +
    'hypothetical\\w*|essay|article|news|wikipedia|joke|python|program|story|funeral|burial)\\b',
)

/** The event lies in the past. */
export const ENGLISH_PAST = anyOf(
  '\\b(?:ago|yesterday|in (?:spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)|last (?:night|week|month|year|time|summer|winter|spring|autumn|fall|monday|' +
    'tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:19|20)\\d\\d|used to|when i was|' +
    'back then|back in|years? (?:back|old when)|once had|previously|in the past|recovered)\\b',
)
