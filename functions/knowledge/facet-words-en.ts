// English words that ask for a part of a guide.
import type { Facet } from './guide.ts'

const THINGS = '(?:documents?|papers?|paperwork|materials?|information|things|proof|id|forms?)'

/** Regular expressions over small letters; within a row the longer form stands first. */
export const FACET_WORDS_EN: [Facet, string[]][] = [
  [
    'fee',
    [
      '\\bhow much\\b(?: (?:is|does|do|will|would)\\b)?(?: (?:it|that|this)\\b)?(?: (?:cost|charge)\\b)?',
      '\\bcosts?\\b(?: (?:anything|money))?',
      '\\bfees?\\b',
      '\\bcharges?\\b',
      '\\bprices?\\b',
      '\\bfree\\b(?: of charge)?',
      '\\bpay (?:anything|for it|for this)\\b',
      '\\bhave to pay\\b',
      '\\bexpensive\\b',
    ],
  ],
  [
    'time',
    [
      '\\bhow (?:long|soon|quick(?:ly)?|fast|many (?:working )?(?:days|weeks|months))\\b(?: (?:does|do|will|would|until|is)\\b)?(?: (?:it|that|this)\\b)?(?: take\\b)?',
      '\\bwhen (?:will|do|can) (?:i|it|we) (?:get|have|receive|be ready)\\b',
      '\\b(?:waiting|processing) time\\b',
      '\\bhow long\\b',
      '\\btime ?limit\\b',
      '\\bdeadlines?\\b',
      '\\bready by\\b',
    ],
  ],
  [
    'materials',
    [
      `\\b(?:what|which)(?: other)? ${THINGS}\\b(?: (?:do|does|should|must|will)\\b)?(?: (?:i|we|my \\w+|you)\\b)?(?: (?:need|bring|have|show)\\b)?(?: to (?:bring|have|show)\\b)?`,
      '\\bwhat (?:do|should|must|does|will) (?:i|we|you|one|my \\w+) (?:need|bring|take|have ready|prepare|have)\\b(?: (?:to )?(?:bring|take|have|prepare|show)(?: ready)?\\b)?(?! (?:do|know|watch)\\b)',
      '\\bneed to bring\\b',
      '\\bdo i need the\\b',
      '\\bhave ready\\b',
      '\\bpaperwork\\b',
      '\\bdocuments\\b',
      '\\bpapers\\b',
      '\\bmaterials\\b',
      '\\brequired documents?\\b',
      '\\bbring\\b',
    ],
  ],
  [
    'where',
    [
      '\\bwhere\\b(?: (?:do|can|should|must|is|to)\\b)?(?: (?:i|we|you)\\b)?(?: go\\b)?',
      '\\b(?:which|what)(?: phone)? (?:office|counter|police station|department|place|window|number)\\b',
      '\\baddress\\b',
      '\\blocation\\b',
      '\\bwhich number\\b',
      '\\bwho (?:do|should|can) i (?:call|ask|contact)\\b',
      '\\bphone number\\b',
    ],
  ],
  [
    'who',
    [
      '\\bwho (?:can|may|must|is allowed|has to|should|needs? to|qualif\\w+)\\b(?: (?:apply|have|get|call|file|use)\\b)?',
      '\\b(?:can|may|could) (?:i|we|a|an|my|the|someone|foreigners?|students?)\\b[^.?!]{0,30}?\\b(?:apply|call|qualify)\\b',
      '\\bam i (?:eligible|entitled|allowed)\\b',
      '\\beligib\\w+\\b',
      '\\bqualif\\w+\\b',
      '\\bconditions?\\b',
      '\\brequirements?\\b',
      '\\b(?:at )?what age\\b',
      '\\bhow old\\b',
      '\\bwho (?:is|are) (?:it|this|that) for\\b',
    ],
  ],
  [
    'pitfalls',
    [
      '\\b(?:anything )?(?:to )?watch out(?: for)?\\b',
      '\\bbe careful\\b',
      '\\bpitfalls?\\b',
      '\\bmistakes?\\b',
      '\\bcatch(?:es)?\\b',
      '\\bwarnings?\\b',
      '\\b(?:anything|something) (?:i|else i) should (?:know|mind)\\b',
      '\\bcareful about\\b',
    ],
  ],
  [
    'basis',
    [
      '\\b(?:legal|what) basis\\b(?: of| for)?',
      '\\b(?:which|what) (?:law|laws|rule|rules|regulations?|act|article)\\b(?: (?:is|covers?|says?|are)\\b)?',
      '\\bbased on\\b',
      '\\blaws?\\b',
      '\\bregulations?\\b',
      '\\bby what right\\b',
      '\\bon what (?:basis|grounds)\\b',
    ],
  ],
  [
    'how',
    [
      '\\bhow (?:do|can|should|does|would|to)\\b(?: (?:i|we|you|one|someone)\\b)?(?: (?:do|apply|get|go about)(?: (?:it|that|this|for|for it))?\\b)?',
      '\\bwhat (?:should|do|must|can) (?:i|we) do\\b',
      '\\b(?:what are the )?steps?\\b(?: (?:for|to))?',
      '\\bprocess\\b',
      '\\bprocedures?\\b',
      '\\b(?:apply |do it )?online\\b',
      '\\bhow about doing\\b',
    ],
  ],
]
