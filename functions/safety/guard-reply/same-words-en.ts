// English words that mean the same in a guide and in an answer from it, brought to one of them.

/** Written first, then what is said for it. */
const SAME: readonly (readonly [written: string, said: string])[] = [
  [
    'is free',
    'does not cost anything|do not cost anything|costs nothing|cost nothing|is free of charge|free of charge|at no charge|no charge|without charge|do not have to pay anything|do not need to pay anything|pay nothing|no fee|nothing to pay',
  ],
  ['household booklet', 'hukou booklet|hukou book|household register booklet|household registration booklet'],
  ['plastic card', 'physical card'],
  ['id card', 'identity card|national id card|resident identity card|resident id card|id cards'],
  ['medical insurance', 'health insurance'],
  ['phone', 'telephone|smartphone|mobile phone|mobile|cell phone'],
  ['at once', 'immediately|right away|straight away|instantly|on the spot|straightaway|right then'],
  ['usually', 'normally|generally|as a rule|typically|in general|mostly|ordinarily'],
  ['often', 'frequently'],
  ['yourself', 'in person|personally'],
  ['carry', 'take along|bring along|have with you'],
  ['bring', 'take|carry|have ready|show'],
  ['renew', 'renewing|renewal'],
  ['replace', 'replacing|replacement|get a new one|get a new card'],
  ['collect', 'pick up|fetch|receive'],
  ['post', 'mail|mailed|posted|posting|sent by post|delivered|by courier|couriered'],
  ['call', 'phone up|ring|dial|contact'],
  ['ask', 'check with|find out|inquire|enquire'],
  ['need', 'require|must have|have to have|are required'],
  ['apply', 'put in an application|make an application|submit an application'],
  ['hand in', 'submit|turn in|give in'],
  ['give back', 'return|hand back'],
  ['register', 'sign up'],
  ['enter', 'type in|key in'],
  ['child', 'kid|kids|youngster|minor'],
  ['baby', 'newborn|infant'],
  ['parent', 'mother or father|mum or dad|mom or dad'],
  ['relative', 'family member|family|relatives'],
  ['pensioner', 'retiree|retired person'],
  ['home', 'house'],
  ['office', 'agency|authority|bureau|department'],
  ['employer', 'company|firm|boss|workplace'],
  [
    'differ',
    'vary|varies|is different|are different|differs|depends on where you are|depends on the place|depends on your area',
  ],
  ['place', 'area|location|locality'],
  ['set locally', 'decided locally|decided by each place|fixed locally'],
  ['quick', 'fast|soon|early'],
  ['urgent', 'in a hurry|urgently|in a rush'],
  ['expensive', 'dear'],
  ['fee', 'charge|cost|price'],
  ['pay', 'paid'],
  ['photo', 'picture|photograph'],
  ['form', 'application form'],
  ['paper', 'document|documents|papers|paperwork'],
  ['proof', 'evidence'],
  ['start', 'begin'],
  ['stop', 'pause'],
  ['valid', 'good'],
  ['keep', 'store'],
  ['strangers', "people you do not know|someone you do not know|people you don't know"],
  ['void', 'invalid'],
  ['abroad', 'overseas|outside china|in a foreign country'],
  ['away from home', 'in a different city|out of town'],
  ['home district', 'where your hukou is|where your household is registered|where you are registered'],
  ['until', 'till'],
]

const TO = new Map(
  SAME.flatMap(([written, said]) => [written, ...said.split('|')].map((word) => [word, written] as const)),
)
const SAID = new RegExp(`\\b(?:${[...TO.keys()].sort((one, other) => other.length - one.length).join('|')})\\b`, 'g')

/** @param text plain English. */
export function inSameWordsEn(text: string): string {
  return text
    .replace(/\bfirst (?=(?:id )?(?:card|permit|time|issue|application|passport)\b)/g, 'initial ')
    .replace(/n't\b/g, ' not')
    .replace(/\bcan ?not\b|\bca not\b/g, 'can not')
    .replace(/\bwo not\b/g, 'will not')
    .replace(/'(?:re|ve|ll|d|m)\b/g, '')
    .replace(/\b(it|that|there|here|what|who|he|she)'s\b/g, '$1 is')
    .replace(SAID, (word) => TO.get(word) ?? word)
}
