// How people cry for help in English, as rows an editor can extend.
import { anyOf } from './any-of.ts'

// Rows are matched in order against one clause of folded text (lower case, apostrophes kept); the first hit names the
// kind. Gaps are bounded, so that matching stays linear. `weight` is explained in `emergencies.ts`.

const KIN =
  '(?:mum|mom|mother|dad|father|parents?|grand(?:ma|pa|mother|father)|nan|husband|wife|son|' +
  'daughter|child|kid|boy|girl|baby|toddler|' +
  'brother|sister|friend|neighbou?r|colleague|partner|boyfriend|girlfriend|roommate)'
const PARTNER =
  '(?:he|she|(?:my )?(?:ex|husband|wife|boyfriend|girlfriend|partner|dad|father|mum|mom|mother|' +
  'stepdad|stepfather|son|in-?laws?))'
const PLACE =
  '(?:house|home|flat|apartment|kitchen|building|room|bedroom|roof|garage|shop|school|factory|car|' +
  "block|office|neighbou?r'?s?(?: house)?)"
const VEHICLE = '(?:car|truck|lorry|bus|van|bike|motorbike|motorcycle|scooter|taxi|vehicle)'

const SOMEBODY = `(?:me|us|him|her|someone|somebody|people|a person|(?:a |an |the |my |our |some |two )?(?:man|woman|worker|pedestrian|old \\w+|${KIN})s?)`
const APPLIANCE =
  '(?:tv|television|charger|power ?bank|socket|outlet|plug|fridge|computer|laptop|phone|battery|heater|(?:electric )?meter|' +
  'air con\\w*|washing machine|microwave|wir(?:e|ing)|cable|fuse ?box|power line|transformer)s?'
const POWER_GONE =
  '(?:(?:power|electricity)(?: \\w+)? (?:out|off|gone|cut|down|failed|failure|outage)|no (?:power|electricity)|black ?out)'
const BREATHING_MACHINE =
  '(?:ventilator|respirator|(?:oxygen|breathing|dialysis) (?:machine|concentrator)|life support)'

type Weight = 'always' | 'present' | 'now' | 'event'

const row = <K extends string, W extends Weight>(kind: K, weight: W, ...says: string[]) => ({
  kind,
  weight,
  says: anyOf(...says),
})
/** See `across` in `emergencies.ts`. */
const across = <K extends string, W extends Weight>(kind: K, weight: W, ...says: string[]) => ({
  ...row(kind, weight, ...says),
  across: true as const,
})

export const ENGLISH_ALARMS = [
  row(
    'fire',
    'event',
    `\\b${PLACE}(?:'s| is| was| has)?(?: just)? (?:on fire|burning|caught fire|in flames|` +
      'full of smoke|filling (?:up )?with smoke|filled with smoke)',
    "(?:caught|catching|is on|are on|'s on|set on) fire",
  ),
  row(
    'fire',
    'event',
    "there(?:'s| is) (?:a |been a )?(?:big |huge )?(?:fire|explosion|smoke)",
    'fire (?:in|on|at) (?:my|the|our) (?!internet|form|website|regulation)|^(?:help )*fire fire',
    'smoke (?:is )?(?:coming|everywhere|pouring)|call the fire (?:brigade|department|service)',
    'something (?:is )?burning|exploded',
  ),
  row(
    'fire',
    'present',
    `\\b${APPLIANCE}(?:'s| is| are)(?: now| still)? (?:smoking(?! hot)|smou?ldering|sparking)`,
    `smoke (?:is )?(?:coming |pouring )?(?:from|out of) (?:my|the|our|a) ${APPLIANCE}\\b`,
    `sparks? (?:is |are )?(?:coming|shooting) (?:from|out)|${APPLIANCE}\\b.{0,20}\\bspark(?:s|ing)\\b`,
  ),
  row('gas', 'event', 'gas (?:is )?leak|leaking gas|smell(?:s|ing)?(?: of| like)? gas|gas smell|carbon monoxide'),
  row(
    'rescue',
    'event',
    '\\bdrowning',
    'fell (?:in|into|through) (?:the |a )?(?:river|lake|water|well|pool|sea|canal|ice)',
    '(?:trapped|stuck|locked) (?:in|inside|under|on|up) (?:a|an|the|my|this) (?:lift|elevator|car|' +
      'building|fire|rubble|snow|water|flood|roof|burning)',
    "can'?t get out of (?:the|this|my) (?:lift|elevator|car|house|building|room)",
    'building (?:has )?(?:collapsed|is collapsing)|flood ?water (?:is )?(?:rising|coming)',
    'buried under|swept away',
    '\\b(?:pole|tree|branch|wall|billboard|sign|roof|ceiling|crane|scaffold\\w*|beam|rocks?)(?: has| just)* (?:fell|fallen|came|collapsed|crashed)' +
      `(?: down)?(?: and| on| onto| hit| crushed| trapped)+ ${SOMEBODY}\\b(?!'s)`,
  ),
  row(
    'traffic',
    'event',
    '(?:^|just |i |we |they )(?:just )?had a (?:bad )?(?:car|traffic|road|motorbike) (?:crash|accident)',
    `(?:hit|knocked down|run over|struck) by an? (?:\\w+ )?${VEHICLE}`,
    `${VEHICLE} (?:just )?(?:hit|ran over|crashed into) (?:me|him|her|us|a|someone|my)`,
    'ran (?:someone|somebody|him|her|a \\w+) over',
    "(?:i|we|he|she|they|there)(?:'s| is|'ve| have| has| was| had| were|'ve just|" +
      ' just)?(?: just)?(?: been| had| in| been in| involved in)* (?:a |an )?(?:bad |serious |' +
      'terrible )?(?:car|traffic|road|motorbike|bus) (?:crash|accident|wreck)',
  ),
  row(
    'violence',
    'event',
    `\\b${PARTNER}(?:'s| is| was| keeps?| has| just| always| again)*(?: been)? ?(?:beat(?:s|ing|en)?|` +
      'hit(?:s|ting)?|chok(?:es|ing|ed)|strangl(?:es|ing|ed)|punch(?:es|ing|ed)|kick(?:s|ing|ed)|' +
      'abus(?:es|ing|ed)|attack(?:s|ing|ed)|hurt(?:s|ing)?) (?:me|(?:my|our) (?:kids?|child(?:ren)?|' +
      'mother|mum|mom|son|daughter|baby))(?! (?:at|to) | in (?:a|the) (?:race|game|queue|line))',
    'beats me (?:up|every)',
  ),
  row(
    'violence',
    'present',
    `\\b${PARTNER}(?:'s| is| has| just| keeps?)*(?: been)? (?:beat|hit|punch|kick|chok|strangl|attack|hurt)\\w* ` +
      '(?:me|us|my (?:kids?|child(?:ren)?|son|daughter|mother|mum|mom|baby))(?: \\w+)? (?:again|now|right now)\\b',
    `\\b${PARTNER}(?:'s| is| has)?(?: got| holding| with| waving)? (?:a|the) (?:knife|gun)\\b(?! (?:shop|store|licen|permit|collection))`,
  ),
  row(
    'violence',
    'event',
    'being (?:beaten|abused|hit|attacked) by my|victim of domestic (?:violence|abuse)',
    'domestic (?:violence|abuse) (?:happening|at home|in my)',
    '(?:afraid|scared) (?:that )?(?:he|she|my husband|my wife|my boyfriend) (?:will|is going to|' +
      'might) (?:kill|hurt|hit|beat)',
  ),
  row(
    'police',
    'now',
    "(?:someone|somebody|people|a man|men|burglars?|thief|thieves|intruders?|they|he)(?:'s| is| are|" +
      "'re)?(?: just| trying to)* (?:break(?:ing)?|broke) (?:in(?:to)?\\b|down (?:my|the) door)",
    'intruders?\\b',
    '(?:someone|somebody|a stranger|a burglar|burglars|a man) (?:is |are )?(?:inside|in) (?:my|our|' +
      'the) (?:house|home|flat|apartment|room|garden)',
    'home invasion|(?:masked|armed) (?:men|man|people|robbers?|gang)',
    `(?:stranger|man|woman|someone|they|people) (?:just )?(?:took|grabbed|snatched|kidnapped) my (?:${KIN})`,
    '(?:trying|tries|tried) to (?:get|break|come|force) (?:in|into|inside)\\b',
    '(?:thief|thieves|burglars?|robbers?|stranger|intruder)s? (?:is |are )?(?:in|inside|at|outside) (?:my|our|the)',
    "won'?t let me (?:leave|go home)|against my will",
  ),
  row(
    'police',
    'now',
    '(?:being|getting|been|was|got) (?:just )?(?:robbed|mugged|stabbed|shot|raped|kidnapped|abducted|' +
      'assaulted|attacked|stalked|followed|held hostage|carjacked)',
    '(?:someone|somebody|a man|he|she|man|guy|ex|neighbou?r|husband|boyfriend)(?: here| outside|' +
      " is outside| at the door| is here)?(?:'s| is| has|'s got| got)?(?: here)? (?:with |holding |" +
      'carrying |waving |pulled )?(?:a |got a )(?:gun|knife)',
    'shoot(?:ing|er) (?:people|at|in|here)|active shooter',
    'attacking (?:people|me|us|someone|him|her)|holding (?:me|us) (?:here|captive|prisoner)',
    "(?:there'?s|there is) (?:been )?a stabbing|stabbing (?:people|me|him|her)|raped me",
    'trying to (?:kill|rape|kidnap|rob) (?:me|us|her|him)\\b',
    `(?:(?:going|wants?|trying|threatened|threatening|coming) to|will|would|gonna) (?:stab|slash|chop|murder|behead|hack) ${SOMEBODY}\\b(?!'s)`,
    `\\b(?:${KIN}|landlord|boss|he|she|man|someone)(?: has| just)* (?:stabbed|slashed|knifed) ${SOMEBODY}\\b(?!'s)`,
    '(?:threaten(?:ing|ed|s)|going|wants?) to kill (?:me|us|my|him|her)\\b|following me',
    'holding me hostage|killed someone|bomb (?:in|here|threat)',
    '(?:was|been|got|just|is being|have) kidnapped|kidnapped (?:me|my|us|a)',
  ),
  row(
    'police',
    'now',
    '(?:call|need|send|get|want)(?: for)?(?: me)?(?: the)? (?:police|cops)(?! (?:my|me|a|certificate|' +
      'report|clearance|record|check|station|number|registration))',
    "(?:can'?t|cannot|unable to|not able to|afraid to) (?:speak|talk|make a (?:noise|sound|" +
      'call)).{0,30}(?:police|help|intruder|someone|danger|he|110)',
    'deaf.{0,30}(?:police|110)|text the police',
  ),
  row(
    'police',
    'now',
    `\\bmy (?:\\w+[- ]?(?:year|old)[- ]?\\w* )?${KIN}(?:'s| is| has| has gone| went|` +
      ' have gone)? (?:gone |just )?(?:missing(?! (?:an?|the|some|his|her|their|my|out|one))|' +
      'disappeared|been kidnapped|been taken|wandered off)',
    "(?:went out|left home|left the house|ran away).{0,12}(?:never|hasn'?t|didn'?t|has not|" +
      'not) (?:come?|came|return)',
    "(?:can'?t find|lost) my (?:child|kid|son|daughter|toddler|little (?:boy|girl))(?!'s|s\\b| \\w*'s)",
  ),
  row(
    'suicide',
    'always',
    'kill(?:ing)? myself(?! laugh)|end(?:ing)? (?:my|his|her|their) (?:own )?life',
    'take (?:my|his|her) (?:own )?life',
    '(?:want|going|ready|wish|like|plan(?:ning)?|rather|wanna|have) (?:to )?(?:be dead|die)\\b',
    'want to be dead|(?:want|wish) to .{0,24}\\bdie\\b',
    'nobody would (?:miss|care|notice).{0,14}(?:died|dead|gone)',
    'cutting (?:herself|himself|themselves)|suicidal',
    '(?:commit(?:ting)?|attempt(?:ed|ing)?|contemplat(?:e|ing)|thinking (?:of|about)|considering|tried) suicide',
    'suicide (?:hotline|line|attempt$)',
  ),
  row(
    'suicide',
    'always',
    "(?:don'?t|do not|no longer) (?:want to|wanna) (?:live(?! (?:in|at|with|on|near|there|here|" +
      'together))|be alive|be here any|exist|go on)',
    'life is (?:pointless|meaningless|hopeless|over)|want (?:it|everything) (?:all )?to end',
    'want to end (?:it|this life|everything)\\b',
    '(?:no|any) (?:reason|point) (?:to|in) (?:live|living|be alive|go on)',
    "life (?:is|isn'?t|is not) (?:not )?worth living|better off (?:dead|without me)|end it all",
    "can'?t go on (?:living|any|like)|(?:hurt|harm|cut|hang|shoot|drown)(?:ing)? myself",
    '(?:jump|jumping) off (?:a|the|this) (?:bridge|roof|building|balcony)|suicide note',
    'self[- ]harm',
    '(?:wants?|trying|going|threatening) to (?:jump|kill (?:himself|herself|themselves)|commit suicide)',
  ),
  row(
    'medical',
    'now',
    '(?:having|having a|had|has|suffer(?:ing|ed)|think.{0,12}) (?:a |an )?(?:massive |' +
      'another )?(?:heart attack|stroke|seizure|cardiac arrest|asthma attack|epileptic fit|fit|' +
      'aneurysm)',
    // Who had one asks for leave and pay.
    '(?:having|think.{0,12}) (?:a )?miscarriage|miscarrying',
    '^(?:a )?(?:heart attack|stroke|cardiac arrest|seizure)$|heart (?:has )?stopped',
    'chest (?:pains?|hurts|is tight)|pains? in (?:my|his|her) chest',
  ),
  row(
    'medical',
    'now',
    "(?:not|isn'?t|stopped|no longer|trouble|difficulty|stops) breathing",
    "(?:struggling to|hardly|barely|hard to|can'?t|cannot|can not|couldn'?t|" +
      'unable to) breathe?\\b(?! underwater| in space)',
    "gasping|\\bchok(?:ing|ed) (?:on|to)|(?:is|i'?m|am|'s|are|baby) choking|suffocating",
    'turn(?:ed|ing) blue|no pulse|unconscious|unresponsive',
    `\\b(?:${KIN}|he|she)(?:'s| is) not responding|(?:passed|blacked|knocked) out|faint(?:ed|ing)`,
    `\\b(?:${KIN}|he|she|i|someone|somebody|man|woman|person|patient)(?:'s| has| have| just)* collapsed`,
    "won'?t wake(?: up)?|not waking up|can'?t wake",
  ),
  row(
    'medical',
    'now',
    'bleed(?:ing|s)?(?: \\w+)? (?:heavily|badly|a lot|out|to death|profusely|everywhere|so much)',
    "(?:won'?t|can'?t|doesn'?t|not) stop(?: the)? bleeding",
    "bleeding.{0,20}(?:won'?t|can'?t|doesn'?t|not) stop|lost a lot of blood|blood everywhere",
    '(?:vomit|cough|throw)(?:ing|s)?(?: up)? blood|severed',
    'cut off (?:my|his|her) (?:finger|hand|leg|arm)|electrocuted|electric shock|anaphyla',
    'severe allergic|allergic reaction|bitten by a (?:\\w+ )?snake|snake ?bite|badly burn(?:t|ed)',
    'third[- ]degree burn',
  ),
  row(
    'medical',
    'now',
    '\\boverdos(?:e|ed|ing)',
    '(?:took|taken|swallowed|drank|drunk|ate|eaten|drinking) (?:too many |a (?:whole )?bottle of |' +
      'a lot of |some |an? |the |rat |my |all (?:my|the|his|her) )?(?:pills|tablets|sleeping pills|' +
      'poison|bleach|pesticide|weed ?killer|detergent|batter(?:y|ies)|medicine by)',
    'been poisoned|food poisoning|slit (?:my|his|her) wrists?|cut (?:my|his|her) wrists?',
  ),
  row(
    'medical',
    'now',
    '(?:call|send|get|need|want)(?: me| us| for| for me)? (?:an? |the )?(?:ambulance|' +
      'paramedics?)(?! (?:fee|bill|cost|charge|refund))',
    '(?:call|dial|ring) (?:120|119|110|911|999)\\b(?! (?:cost|free|charge))',
    'waters? (?:just |has )?(?:broke|broken)|(?:in|going into|gone into) labou?r\\b',
    "(?:baby|she)(?:'s| is) (?:coming|giving birth)",
    `(?:i'?m|i am|he'?s|he is|she'?s|she is|${KIN} is|${KIN}'s) dying\\b(?! (?:to|for|of (?:laugh|` +
      'bore|curio|heat|hunger)))',
    `\\b${KIN}\\b(?!'s).{0,50}\\band (?:is|are|looks like) dying\\b(?! (?:to|for)\\b)`,
    'need (?:a )?doctor (?:now|right now|urgently|immediately)',
    "fell (?:down|off|from).{0,30}(?:can'?t (?:move|get up)|not moving|isn'?t moving)|not moving",
    'having (?:convulsions|contractions)|convulsing',
  ),
  across(
    'medical',
    'now',
    // Who asks what to do in case of a power cut has power.
    `^(?!.*\\b(?:if|will|would|before|discount|planned|case|covered)\\b).*?(?:${POWER_GONE}\\b.{0,40}\\b${BREATHING_MACHINE}|${BREATHING_MACHINE}\\b.{0,40}\\b${POWER_GONE})\\b`,
  ),
  row(
    'danger',
    'now',
    '^(?:please |oh god )*help(?: help| me help)+',
    '^(?:please )?(?:somebody|someone) (?:please )?help(?: me| us)?$',
    'save (?:me|us|my life|my child|him|her)$|my life is in danger',
    "(?:i'?m|i am|we'?re|we are) in danger",
    "(?:this is|it'?s|it is|i have|there'?s|there is) an emergency(?! (?:contact|number|fund|card|" +
      'exit|phone|visa|passport|room|kit))',
    '\\bsos\\b|life[- ]or[- ]death|life[- ]threatening',
  ),
] as const
