// How people cry for help in English, as rows an editor can extend.

// Rows are matched in order against one clause of folded text (lower case, apostrophes kept); the first hit names the
// kind. Gaps are bounded, so that matching stays linear. `weight` is explained in `emergencies.ts`.

const KIN =
  '(?:mum|mom|mother|dad|father|parents?|grand(?:ma|pa|mother|father)|nan|husband|wife|son|daughter|child|kid|boy|girl|baby|toddler|' +
  'brother|sister|friend|neighbou?r|colleague|partner|boyfriend|girlfriend|roommate)'
const PARTNER =
  '(?:he|she|(?:my )?(?:ex|husband|wife|boyfriend|girlfriend|partner|dad|father|mum|mom|mother|stepdad|stepfather|son|in-?laws?))'
const PLACE =
  '(?:house|home|flat|apartment|kitchen|building|room|bedroom|roof|garage|shop|school|factory|car|block|office|neighbou?r\'?s?(?: house)?)'
const VEHICLE = '(?:car|truck|lorry|bus|van|bike|motorbike|motorcycle|scooter|taxi|vehicle)'

const row = <K extends string, W extends 'always' | 'now' | 'event'>(kind: K, weight: W, says: string) => ({
  kind,
  weight,
  says: new RegExp(says),
})

export const ENGLISH_ALARMS = [
  row('fire', 'event', `\\b${PLACE}(?:'s| is| was| has)?(?: just)? (?:on fire|burning|caught fire|in flames|full of smoke|filling (?:up )?with smoke|filled with smoke)|(?:caught|catching|is on|are on|'s on|set on) fire`),
  row('fire', 'event', `there(?:'s| is) (?:a |been a )?(?:big |huge )?(?:fire|explosion|smoke)|fire (?:in|on|at) (?:my|the|our) (?!internet|form|website|regulation)|^(?:help )*fire fire|smoke (?:is )?(?:coming|everywhere|pouring)|call the fire (?:brigade|department|service)|something (?:is )?burning|exploded`),
  row('gas', 'event', `gas (?:is )?leak|leaking gas|smell(?:s|ing)?(?: of| like)? gas|gas smell|carbon monoxide`),
  row('rescue', 'event', `\\bdrowning|fell (?:in|into|through) (?:the |a )?(?:river|lake|water|well|pool|sea|canal|ice)|(?:trapped|stuck|locked) (?:in|inside|under|on|up) (?:a|an|the|my|this) (?:lift|elevator|car|building|fire|rubble|snow|water|flood|roof|burning)|can'?t get out of (?:the|this|my) (?:lift|elevator|car|house|building|room)|building (?:has )?(?:collapsed|is collapsing)|flood ?water (?:is )?(?:rising|coming)|buried under|swept away`),
  row('traffic', 'event', `(?:^|just |i |we |they )(?:just )?had a (?:bad )?(?:car|traffic|road|motorbike) (?:crash|accident)|(?:hit|knocked down|run over|struck) by an? (?:\\w+ )?${VEHICLE}|${VEHICLE} (?:just )?(?:hit|ran over|crashed into) (?:me|him|her|us|a|someone|my)|ran (?:someone|somebody|him|her|a \\w+) over|(?:i|we|he|she|they|there)(?:'s| is|'ve| have| has| was| had| were|'ve just| just)?(?: just)?(?: been| had| in| been in| involved in)* (?:a |an )?(?:bad |serious |terrible )?(?:car|traffic|road|motorbike|bus) (?:crash|accident|wreck)`),
  row('violence', 'event', `\\b${PARTNER}(?:'s| is| was| keeps?| has| just| always| again)*(?: been)? ?(?:beat(?:s|ing|en)?|hit(?:s|ting)?|chok(?:es|ing|ed)|strangl(?:es|ing|ed)|punch(?:es|ing|ed)|kick(?:s|ing|ed)|abus(?:es|ing|ed)|attack(?:s|ing|ed)|hurt(?:s|ing)?) (?:me|(?:my|our) (?:kids?|child(?:ren)?|mother|mum|mom|son|daughter|baby))(?! (?:at|to) | in (?:a|the) (?:race|game|queue|line))|beats me (?:up|every)`),
  row('violence', 'event', `being (?:beaten|abused|hit|attacked) by my|victim of domestic (?:violence|abuse)|domestic (?:violence|abuse) (?:happening|at home|in my)|(?:afraid|scared) (?:that )?(?:he|she|my husband|my wife|my boyfriend) (?:will|is going to|might) (?:kill|hurt|hit|beat)`),
  row('police', 'now', `(?:someone|somebody|people|a man|men|burglars?|thief|thieves|intruders?|they|he)(?:'s| is| are|'re)?(?: just| trying to)* (?:break(?:ing)?|broke) (?:in(?:to)?\\b|down (?:my|the) door)|intruders?\\b|(?:someone|somebody|a stranger|a burglar|burglars|a man) (?:is |are )?(?:inside|in) (?:my|our|the) (?:house|home|flat|apartment|room|garden)|home invasion|(?:masked|armed) (?:men|man|people|robbers?|gang)|(?:stranger|man|woman|someone|they|people) (?:just )?(?:took|grabbed|snatched|kidnapped) my (?:${KIN})|(?:trying|tries|tried) to (?:get|break|come|force) (?:in|into|inside)\\b|(?:thief|thieves|burglars?|robbers?|stranger|intruder)s? (?:is |are )?(?:in|inside|at|outside) (?:my|our|the)|won'?t let me (?:leave|go home)|against my will`),
  row('police', 'now', `(?:being|getting|been|was|got) (?:just )?(?:robbed|mugged|stabbed|shot|raped|kidnapped|abducted|assaulted|attacked|stalked|followed|held hostage|carjacked)|(?:someone|somebody|a man|he|she|man|guy|ex|neighbou?r|husband|boyfriend)(?: here| outside| is outside| at the door| is here)?(?:'s| is| has|'s got| got)?(?: here)? (?:with |holding |carrying |waving |pulled )?(?:a |got a )(?:gun|knife)|shoot(?:ing|er) (?:people|at|in|here)|active shooter|attacking (?:people|me|us|someone|him|her)|holding (?:me|us) (?:here|captive|prisoner)|(?:there'?s|there is) (?:been )?a stabbing|stabbing (?:people|me|him|her)|raped me|trying to (?:kill|rape|kidnap|rob) (?:me|us|her|him)\\b|(?:threaten(?:ing|ed|s)|going|wants?) to kill (?:me|us|my|him|her)\\b|following me|holding me hostage|killed someone|bomb (?:in|here|threat)|(?:was|been|got|just|is being|have) kidnapped|kidnapped (?:me|my|us|a)`),
  row('police', 'now', `(?:call|need|send|get|want)(?: for)?(?: me)?(?: the)? (?:police|cops)(?! (?:my|me|a|certificate|report|clearance|record|check|station|number|registration))|(?:can'?t|cannot|unable to|not able to|afraid to) (?:speak|talk|make a (?:noise|sound|call)).{0,30}(?:police|help|intruder|someone|danger|he|110)|deaf.{0,30}(?:police|110)|text the police`),
  row('police', 'now', `\\bmy (?:\\w+[- ]?(?:year|old)[- ]?\\w* )?${KIN}(?:'s| is| has| has gone| went| have gone)? (?:gone |just )?(?:missing(?! (?:an?|the|some|his|her|their|my|out|one))|disappeared|been kidnapped|been taken|wandered off)|(?:went out|left home|left the house|ran away).{0,12}(?:never|hasn'?t|didn'?t|has not|not) (?:come?|came|return)|(?:can'?t find|lost) my (?:child|kid|son|daughter|toddler|little (?:boy|girl))(?!'s|s\\b| \\w*'s)`),
  row('suicide', 'always', `kill(?:ing)? myself(?! laugh)|end(?:ing)? (?:my|his|her|their) (?:own )?life|take (?:my|his|her) (?:own )?life|(?:want|going|ready|wish|like|plan(?:ning)?|rather|wanna|have) (?:to )?(?:be dead|die)\\b|want to be dead|(?:want|wish) to .{0,24}\\bdie\\b|nobody would (?:miss|care|notice).{0,14}(?:died|dead|gone)|cutting (?:herself|himself|themselves)|suicidal|(?:commit(?:ting)?|attempt(?:ed|ing)?|contemplat(?:e|ing)|thinking (?:of|about)|considering|tried) suicide|suicide (?:hotline|line|attempt$)`),
  row('suicide', 'always', `(?:don'?t|do not|no longer) (?:want to|wanna) (?:live(?! (?:in|at|with|on|near|there|here|together))|be alive|be here any|exist|go on)|life is (?:pointless|meaningless|hopeless|over)|want (?:it|everything) (?:all )?to end|want to end (?:it|this life|everything)\\b|(?:no|any) (?:reason|point) (?:to|in) (?:live|living|be alive|go on)|life (?:is|isn'?t|is not) (?:not )?worth living|better off (?:dead|without me)|end it all|can'?t go on (?:living|any|like)|(?:hurt|harm|cut|hang|shoot|drown)(?:ing)? myself|(?:jump|jumping) off (?:a|the|this) (?:bridge|roof|building|balcony)|suicide note|self[- ]harm|(?:wants?|trying|going|threatening) to (?:jump|kill (?:himself|herself|themselves)|commit suicide)`),
  row('medical', 'now', `(?:having|having a|had|has|suffer(?:ing|ed)|think.{0,12}) (?:a |an )?(?:massive |another )?(?:heart attack|stroke|seizure|cardiac arrest|asthma attack|epileptic fit|fit|aneurysm|miscarriage)|^(?:a )?(?:heart attack|stroke|cardiac arrest|seizure)$|heart (?:has )?stopped|chest (?:pains?|hurts|is tight)|pains? in (?:my|his|her) chest`),
  row('medical', 'now', `(?:not|isn'?t|stopped|no longer|trouble|difficulty|stops) breathing|(?:struggling to|hardly|barely|hard to|can'?t|cannot|can not|couldn'?t|unable to) breathe?\\b(?! underwater| in space)|gasping|\\bchok(?:ing|ed) (?:on|to)|(?:is|i'?m|am|'s|are|baby) choking|suffocating|turn(?:ed|ing) blue|no pulse|unconscious|unresponsive|\\b(?:${KIN}|he|she)(?:'s| is) not responding|(?:passed|blacked|knocked) out|faint(?:ed|ing)|\\b(?:${KIN}|he|she|i|someone|somebody|man|woman|person|patient)(?:'s| has| have| just)* collapsed|won'?t wake(?: up)?|not waking up|can'?t wake`),
  row('medical', 'now', `bleed(?:ing|s)?(?: \\w+)? (?:heavily|badly|a lot|out|to death|profusely|everywhere|so much)|(?:won'?t|can'?t|doesn'?t|not) stop(?: the)? bleeding|bleeding.{0,20}(?:won'?t|can'?t|doesn'?t|not) stop|lost a lot of blood|blood everywhere|(?:vomit|cough|throw)(?:ing|s)?(?: up)? blood|severed|cut off (?:my|his|her) (?:finger|hand|leg|arm)|electrocuted|electric shock|anaphyla|severe allergic|allergic reaction|bitten by a (?:\\w+ )?snake|snake ?bite|badly burn(?:t|ed)|third[- ]degree burn`),
  row('medical', 'now', `\\boverdos(?:e|ed|ing)|(?:took|taken|swallowed|drank|drunk|ate|eaten|drinking) (?:too many |a (?:whole )?bottle of |a lot of |some |an? |the |rat |my |all (?:my|the|his|her) )?(?:pills|tablets|sleeping pills|poison|bleach|pesticide|weed ?killer|detergent|batter(?:y|ies)|medicine by)|been poisoned|food poisoning|slit (?:my|his|her) wrists?|cut (?:my|his|her) wrists?`),
  row('medical', 'now', `(?:call|send|get|need|want)(?: me| us| for| for me)? (?:an? |the )?(?:ambulance|paramedics?)(?! (?:fee|bill|cost|charge|refund))|(?:call|dial|ring) (?:120|119|110|911|999)\\b(?! (?:cost|free|charge))|waters? (?:just |has )?(?:broke|broken)|(?:in|going into|gone into) labou?r\\b|(?:baby|she)(?:'s| is) (?:coming|giving birth)|(?:i'?m|i am|he'?s|he is|she'?s|she is|${KIN} is|${KIN}'s) dying\\b(?! (?:to|for|of (?:laugh|bore|curio|heat|hunger)))|need (?:a )?doctor (?:now|right now|urgently|immediately)|fell (?:down|off|from).{0,30}(?:can'?t (?:move|get up)|not moving|isn'?t moving)|not moving|having (?:convulsions|contractions)|convulsing`),
  row('danger', 'now', `^(?:please |oh god )*help(?: help| me help)+|^(?:please )?(?:somebody|someone) (?:please )?help(?: me| us)?$|save (?:me|us|my life|my child|him|her)$|my life is in danger|(?:i'?m|i am|we'?re|we are) in danger|(?:this is|it'?s|it is|i have|there'?s|there is) an emergency(?! (?:contact|number|fund|card|exit|phone|visa|passport|room|kit))|\\bsos\\b|life[- ]or[- ]death|life[- ]threatening`),
] as const

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
  [/\bemergancy\b|\bemergensy\b/g, 'emergency'],
  [/\bpolic\b|\bploice\b/g, 'police'],
]

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
    'fire(?:d)? (?:from|up)\\b|fire (?:sale|safety|licen[cs]e|permit|certificate|alarm|extinguisher|inspection|drill|prevention|door|exit|station|insurance|stick|tv|works?)',
    'catch(?:ing)? fire (?:on|with) (?:the )?(?:internet|social)',
    'emergency (?:contacts?|treatment|fund|number|visa|travel|exit|room|kit|brake|services?|shelter|leave|loan)',
    'breath(?:e|ing) (?:easy|room|space|apparatus)',
    'in labou?r (?:law|force|market|costs?|disputes?|contracts?|arbitration|rights)|labou?r (?:law|market|contract|dispute)',
    'suicide (?:squad|insurance|clause|rates?|statistics|prevention (?:training|course|policy)|exclusion)',
    'break(?:ing)? in (?:my )?(?:new )?(?:shoes|boots|a baseball|the glove)',
    'save (?:me|us) (?:time|money|a trip)',
    'hit me (?:up|with)',
    'gas leak (?:detector|alarm|sensor)s?',
  ].join('|'),
  'g',
)

/** Words of people who come for papers, money or rules: what happened is over, or was never there. */
export const ENGLISH_PAPERWORK =
  /\b(?:certificates?|licen[cs]es?|permits?|insur\w+|claim\w*|compensat\w*|reimburse\w*|refund\w*|allowances?|benefits?|subsid\w+|pension|form|forms|apply|application|applying|appeal|register\w*|registration|filing|file (?:a|for)|fees?|cost|costs|charges?|how much|how long does|paperwork|documents?|proof|recognition|policy|law|legal|lawyer|court|sue|sued|fined|sentence\w*|crime|criminal|penalt\w+|liab\w+|regulations?|rules?|training|course|drill|definition|define|statistics|symptoms of|signs of|history of|movie|film|song|book|novel|game|tv|recipe|prevent\w*|avoid|eligib\w+|qualif\w+|replace|renew\w*|divorce|inherit\w*|hypothetical\w*|essay|article|news|wikipedia|joke|python|program|story|funeral|burial)\b/

/** The event lies in the past. */
export const ENGLISH_PAST =
  /\b(?:ago|yesterday|last (?:night|week|month|year|time|summer|winter|spring|autumn|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:19|20)\d\d|used to|when i was|back then|back in|years? (?:back|old when)|once had|previously|in the past|recovered)\b/
