// How people cry for help in English, as rows an editor can extend.
import { across, row } from './alarm-row.ts'

// Rows are matched in order against one clause of folded text (lower case, apostrophes kept); the first hit names the
// kind. Gaps are bounded, so that matching stays linear. `weight` is explained in `emergencies.ts`.

export const KIN =
  '(?:mum|mom|mother|dad|father|parents?|grand(?:ma|pa|mother|father)|nan|husband|wife|son|' +
  'daughter|child|kid|boy|girl|baby|toddler|' +
  '(?:\\w{1,9} )?year[- ]old|brother|sister|friend|neighbou?r|colleague|partner|boyfriend|girlfriend|roommate)'
const PARTNER =
  '(?:he|she|(?:my )?(?:ex|husband|wife|boyfriend|girlfriend|partner|dad|father|mum|mom|mother|' +
  'stepdad|stepfather|son|in-?laws?))'
const PLACE =
  '(?:house|home|flat|apartment|kitchen|building|room|bedroom|roof|garage|shop|school|factory|car|' +
  "block|office|neighbou?r'?s?(?: house)?)"
export const VEHICLE = '(?:car|truck|lorry|bus|van|bike|motorbike|motorcycle|scooter|taxi|vehicle)'

export const SOMEBODY = `(?:me|us|him|her|someone|somebody|people|a person|(?:a |an |the |my |our |some |two )?(?:man|woman|worker|pedestrian|old \\w+|${KIN})s?)`
const APPLIANCE =
  '(?:tv|television|charger|power ?bank|socket|outlet|plug|fridge|computer|laptop|phone|battery|heater|(?:electric )?meter|' +
  'air con\\w*|washing machine|microwave|wir(?:e|ing)|cable|fuse ?box|power line|transformer)s?'
const POWER_GONE =
  '(?:(?:power|electricity)(?: \\w+)? (?:out|off|gone|cut|down|failed|failure|outage)|no (?:power|electricity)|black ?out)'
const ATTACK = '(?:heart attack|stroke|seizure|cardiac arrest|asthma attack|epileptic fit|fit|aneurysm)'
const BREATHING_MACHINE =
  '(?:ventilator|respirator|(?:oxygen|breathing|dialysis) (?:machine|concentrator)|life support)'

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
    "there(?:'s| is) (?:an? |been an? )?(?:big |huge )?(?:fire|explosion|smoke)",
    'fire (?:in|on|at) (?:my|the|our) (?!internet|form|website|regulation)|^(?:help )*fire fire',
    'smoke (?:is )?(?:coming|everywhere|pouring)|call the fire (?:brigade|department|service)',
    'something (?:is )?burning|exploded|burst into flames?',
  ),
  row(
    'fire',
    'present',
    `\\b${APPLIANCE}(?:'s| is| are)(?: now| still)? (?:smoking(?! hot)|smou?ldering|sparking)`,
    `smoke (?:is )?(?:coming |pouring )?(?:from|out of) (?:my|the|our|a) ${APPLIANCE}\\b`,
    `sparks? (?:is |are )?(?:coming|shooting) (?:from|out)|${APPLIANCE}\\b.{0,20}\\bspark(?:s|ing)\\b`,
  ),
  across(
    'gas',
    'event',
    "(?:charcoal|heater|stove|boiler|generator|brazier)\\b[^|]{0,40}\\|?[^|]{0,30}\\b(?:dizzy|headaches?|throwing up|vomit\\w*|nause\\w+|faint\\w*|drowsy|won't wake)",
  ),
  row(
    'gas',
    'event',
    'gas (?:is )?leak|gas (?:hob |stove |ring |tap )?(?:was |is )?left on|leaking gas|smell(?:s|ing)?(?: of| like)? gas|gas smell|carbon monoxide',
  ),
  row(
    'rescue',
    'event',
    '\\bdrowning(?! in (?:paper|work|form|debt|bill|email))|(?:going|gone|went) under (?:in )?(?:the |a )?(?:water|pond|lake|river|pool|sea|ice)',
    'fell (?:in|into|through) (?:the |a )?(?:river|lake|water|well|pool|sea|canal|ice)',
    '(?:trapped|stuck|locked) (?:in|inside|under|on|up) (?:a|an|the|my|this) (?:lift|elevator|car|' +
      'building|fire|rubble|snow|water|flood|roof|burning)',
    "can'?t get out of (?:the|this|my) (?:lift|elevator|car|house|building|room)",
    '(?:flood\\w*|water)\\b.{0,30}\\b(?:on the roof|waist|neck|chest)\\b|(?:stuck|trapped) between floors',
    `${VEHICLE} (?:has |just )*(?:went|gone|drove|fell|rolled|is) (?:into|in|off) (?:the |a )?(?:river|lake|water|canal|sea|ditch|cliff|bridge)`,
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
    `${VEHICLE}s? (?:has |have |just )*(?:crashed|flipped|overturned|rolled over)|(?:driver|passenger|someone|somebody|people|we'?re|i'?m)(?: is| are)?(?: still)? trapped`,
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
    'locked (?:me|us) (?:in|up|inside)|(?:held|tied) (?:me|us) (?:down|up)|(?:tried|trying) to (?:grab|snatch|take|abduct) (?:my|a|our) (?:son|daughter|child|kid|boy|girl|baby|bag)',
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
    "(?:i'm|i am|we're|we are) (?:hiding|(?:being )?held (?:at|in|here|by|against))|\\b(?:is|are|'s) (?:beating|hitting|kicking|punching|stabbing|attacking|strangling) (?:him|her|mum|mom|dad|my \\w+|the (?:kids?|baby|child\\w*)|an? (?:\\w+ )?(?:man|woman|girl|boy|child|person))\\b",
    '(?:bang|pound|kick|smash)ing (?:on |down |at )?(?:my|the|our) (?:door|window)|(?:uncle|teacher|coach|step\\w+|grand\\w+|cousin|boss|he|man|neighbou?r|dad|father) (?:touch\\w*|hurts?|abuses?|molest\\w*) me\\b|threat\\w* to (?:shoot|stab|burn|hurt|rape) ',
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
    `(?:${KIN}|he|she)(?:'s| has| have)? ?(?:never|didn't|hasn't|not)(?: yet)? (?:came?|come|got|returned)(?: back)?(?: home| from school| back)`,
    "(?:went out|left home|left the house|ran away).{0,12}(?:never|hasn'?t|didn'?t|has not|" +
      'not) (?:come?|came|return)',
    "can't find (?:him|her) anywhere|(?:can'?t find|lost) my (?:child|kid|son|daughter|toddler|little (?:boy|girl))(?!'s|s\\b| \\w*'s)",
  ),
  row(
    'suicide',
    'always',
    'kill(?:ing)? myself(?! laugh)|end(?:ing)? (?:my|his|her|their) (?:own )?life|\\bend (?:things|everything|it all)\\b|disappear forever|(?:got|bought|have) (?:a|the|some) (?:rope|noose|razor)|(?:texted|sent|left)(?: me| us)? good ?bye',
    'take (?:my|his|her) (?:own )?life',
    '(?:want|going|ready|wish|like|plan(?:ning)?|rather|wanna|have) (?:to )?(?:be dead|die)\\b',
    'want to be dead|(?:take|ways?|method|how) to die\\b(?! (?:for|of))|(?:want|wish) to .{0,24}\\bdie\\b',
    "(?:nobody|no one)(?: would| will|'ll|'d)? (?:miss|care|notice).{0,20}(?:died?|dead|gone)",
    '(?:pills|tablets|rope|razor|blade|gun|poison|charcoal).{0,12}(?:ready(?! for)|saved up|next to me|in my hand|in front of me)|saved up (?:\\w+ ){0,3}(?:pills|tablets)',
    "(?:i'm|i am|i'll be) (?:done|gone|dead|finished) (?:after|by|before) (?:tonight|today|tomorrow|morning)|(?:tell|let) (?:my|the) (?:family|kids|mum|mom|wife|husband|children|parents|son|daughter).{0,16}(?:sorry|good ?bye|love(?:d)? them)",
    "(?:never|not|don't want to) wake up(?: again| tomorrow)|tired of (?:living|being alive)|good ?bye (?:world|everyone|forever)|this is my last (?:message|night|day)\\b|(?:i'm|i am|she's|he's|(?:she|he) is) (?:standing |sitting )?(?:on|at) (?:the |a )?(?:edge|roof|ledge|bridge|tracks)|\\bi'm going to jump\\b|(?:will|'ll|going to|gonna) kill (?:himself|herself|themselves)",
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
    "(?:no|any|the|see the|what's the) (?:reason|point|use)(?: to| in| of) (?:live|living|be(?:ing)? alive|(?:go|carry|keep)(?:ing)? (?:on|going))\\b(?! (?:in|at|with))",
    "life (?:is|isn'?t|is not) (?:not )?worth living|better off (?:dead|without me)|end it all",
    "can'?t go on (?:living|any|like)|(?:hurt|harm|cut|hang|shoot|drown)(?:ing)? myself",
    '(?:jump|jumping) off (?:a|the|this) (?:bridge|roof|building|balcony)|suicide note',
    'self[- ]harm',
    '(?:wants?|trying|going|threatening) to (?:jump|kill (?:himself|herself|themselves)|commit suicide)',
  ),
  row(
    'medical',
    'now',
    `(?:having|having a|has|suffering|think.{0,12}) (?:a |an )?(?:massive |another )?${ATTACK}`,
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
    "(?:fell|fallen|slipp?ed|tripped|collapsed)\\b.{0,40}\\b(?:can't|cannot|couldn't|unable to) (?:\\w+ )?(?:get up|move|stand|walk)",
    "\\b(?:face|mouth)(?:'s| has| is)? (?:\\w+ )?(?:droop|dropp|numb|twist)\\w*|slurr\\w+|talking (?:nonsense|funny)|can't (?:lift|move|feel) (?:my|his|her|one) (?:\\w+ )?(?:arm|leg|side|face)",
    "\\bthere's (?:a lot of |so much )?blood\\b|snake\\b.{0,10}\\bbit\\b",
    `throat(?:'s| is| feels)? (?:clos|swell|tight)\\w*|(?:${KIN}|he|she|lips?|face)\\b.{0,50}\\b(?:is|gone|went|turning|turned|looks) blue\\b|(?:took|taken|swallowed) all (?:of )?(?:my|his|her|the) `,
    "won'?t wake(?: up)?|(?:not|n't) waking|can'?t wake",
  ),
  row('medical', 'event', `(?:had|suffered) (?:a |an )?(?:massive |another )?${ATTACK}`),
  across(
    'medical',
    'event',
    '\\bhit (?:my|his|her) head\\b[^|]*\\|?[^|]*\\b(?:confused|bleed|blood|vomit|sleepy|dizzy|sick)',
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
      'poison|bleach|pesticide|(?:\\w+ )?cleaner|acid|petrol|coins?|magnets?|weed ?killer|detergent|batter(?:y|ies)|medicine by)',
    '(?:took|taken|swallowed|ate|eaten|drank)\\b.{0,12}\\b(?:whole|all|entire|box|bottle|bunch|handful|too many|lots)\\b.{0,16}\\b(?:pills|tablets|medicine)',
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
    "^(?:please )?help me\\b.{0,10}(?:he|they|she|someone)(?:'s| is| are|'re) ",
    'save (?:me|us|my life|my child|him|her)$|my life is in danger',
    "(?:i'?m|i am|we'?re|we are) in danger",
    "(?:this is|it'?s|it is|i have|there'?s|there is) an emergency(?! (?:contact|number|fund|card|" +
      'exit|phone|visa|passport|room|kit))',
    '\\bsos\\b|life[- ]or[- ]death|life[- ]threatening',
  ),
]
