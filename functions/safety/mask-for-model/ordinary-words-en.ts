// English words that begin what people say after "I am": whatever is none of these may be a name.

const WORDS = `
a able about above abroad absolutely actually adopted afraid after again against age aged ahead alive all almost alone already also always am american
an and angry another any anxious anybody anyone applying around as ashamed asian asking asleep at australian available aware away back bad based basically
bank because been before behind being below better between blind blocked blue born both boss british broke broken busy but by calling can canadian
cancer cannot card carer certain chinese citizen clear close coming completely concerned confused considering constantly correct
could curious currently customer daily day days dead deaf definitely desperate diabetic did different disabled divorced do
doctor does doing done down driver due during each early eight eighteen eighty either elderly eleven eligible else employed employee employer
engaged english enough entitled especially european even ever every exactly expecting extremely eu far farmer fairly father fed female few fifty filling
filipino final finally fine finished first five for foreign foreigner forty four free freelance freelancer french fresh from frustrated full fully further gay german
getting glad go going gone good grateful great green guest had half handicapped happy hard has have having he healthy hearing held help her here hers him
his home homeless hoping hospital how however hungry hurt husband i ill im immigrant in indian individual injured inside insured interested into is isn it
its italian japanese jobless just keen kind korean lady landlord last late later leaving left legal legally less like literally little living local locked logged long
looking lost lot low mad mainland male man many married me member mental mid mine missing mom more most mostly mother moving much muslim my
national native near nearly need needed needing nervous never new newly next nine ninety no non none nor normally not nothing now nurse of off office officially ok okay old older on
once one only open or orphan other our out outside over overseas overstaying own owner paid pakistani parent part partially partly past patient paying pensioner people permanent person phoning planning please pleased
poor positive possibly pregnant pretty previously probably proud quite rather ready real really receiving recently red registered registering related
renewing renting resident retired retiring returning right rural russian sad safe same second seeking self selling serious seven seventy several severely sick sightless
signed simply since single six sixteen sixty so some somebody someone soon sorry south spanish standing starting staying still stuck student studying stuck such suddenly
supposed sure surely surprised taking talking taxi teacher temporarily temporary ten terribly than thankful that the their them then there these they thinking third thirteen thirty this
those though three through thus tired to today together told tomorrow tonight too totally tourist toward transferring travelling traveling trying turning twelve twenty two type
ukrainian unable uncertain under undergraduate unemployed unfortunately unhappy uninsured university unmarried unsure until unwell up upset urgently us used using usually very vietnamese visiting visitor waiting
walking want wanting was we weak well were what when where whether which while white who whole whom whose why widow widowed wife will willing with within without woman wondering
work worker working worried would writing wrong year years yes yet you young your yours yourself
case service services number card cards permit permits passport passports account app phone website line page form forms fee fees pension insurance hukou
problem question trouble issue message thing things person's way time place office city country government company school status help
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
beijing shanghai guangzhou shenzhen rizhao shandong china hong kong macao macau taiwan wechat alipay trip son daughter baby child brother sister uncle aunt friend
mum dad grandma grandpa grandmother grandfather cousin partner guardian agent tenant builder cleaner courier rider cook chef engineer manager nurse soldier veteran migrant refugee expat
gonna gotta kinda sorta myself kill kil die dying public state money private income tax self-employed first-time part-time full-time brand bit lot mess right no-one
allowed required given lost told new-born nearly hardly barely sincerely truly genuinely honestly seriously extremely incredibly terribly
shopkeeper trader fisherman fisher worker's cook waiter waitress nanny maid guard scientist researcher professor pilot lawyer accountant writer artist musician nun monk priest
parent's single-parent grandparent newcomer outsider villager resident's visitor's holder taxpayer
swiss dutch spanish portuguese turkish polish swedish danish norwegian irish scottish welsh greek thai malay singaporean mongolian kazakh nigerian egyptian brazilian mexican iranian israeli
short long tall ill-informed allergic immune eager ashamed alone apart asleep awake aware ever enough half hereby near next nowhere prone subject unlike worth
fund funds housing hotline police station hospital medical social security national residence residential identity birth certificate certificates work injury check checks verification face scan
`

const ORDINARY = new Set(WORDS.split(/\s+/))
/** looking, registered, hopeful; but Ming, Fred and Holly are short, or pinyin. */
const ENDED =
  /^(?:[a-z]{3,}(?:[^aeiou]ing|[aeiou][^aeiou]ing|yed|ted|sed|red|led|ned|ved|ded|ful|less|able|ible|ment|tion|ness|ously|ally|ently|antly))$/
const NAMES_SO_ENDED =
  /^(?:(?:xiao|jian|wei|yu|zi|hai|yong|zhi|da|de|guo|hong|li|mei|xue|yan|ya|jia|jun|ming|wen|xin)[a-z]{1,2}ing|jared|alfred|wilfred|manfred|winifred|mildred|mohammed|ahmed|khaled|sally|clement)$/

export function isOrdinary(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/’/g, "'")
  if (/^(?:\d|[a-z]n't$|.*n't$)/.test(plain) || plain.length < 2) return true
  return ORDINARY.has(plain) || (ENDED.test(plain) && !NAMES_SO_ENDED.test(plain))
}
