// The stem of an English word: enough to bring forms of one word together, and no more.

/** @param word lower case. */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word)
  if (known !== undefined) return known
  const bare = word.replace(/'s?$/, '')
  return withoutE(withoutEnding(bare))
}

function withoutEnding(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith('ing')) return single(word.slice(0, -3))
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return single(word.slice(0, -2))
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && /[^sui]s$/.test(word)) return word.slice(0, -1)
  if (word.length > 6 && word.endsWith('ally')) return word.slice(0, -4)
  if (word.length > 5 && word.endsWith('ly')) return word.slice(0, -2)
  return word
}

const single = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)
const withoutE = (stem: string): string => (stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem)

const IRREGULAR = new Map(
  (
    'lost lose|stolen steal|paid pay|bought buy|sold sell|sent send|children child|people person|men man|women woman|' +
    'gave give|given give|took take|taken take|wrote write|written write|died die|dead die|death die|born birth|kept keep|' +
    'got get|gotten get|went go|gone go|done do|made make|making make|saw see|seen see|told tell|left leave|chose choose|' +
    'chosen choose|held hold|forgot forget|forgotten forget|began begin|begun begin|lies lie|dies die|using use|used use|' +
    'applied apply|applies apply|brought bring|found find|stood stand|meant mean|began begin|fell fall|fallen fall|renewal renew|' +
    'replacement replace|registration register|registered register|payment pay|application apply|applicant apply|collection collect|' +
    'issued issue|is be|living live|fees fee|damaged damage|expiry expire|expired expire|expires expire|withdrawal withdraw|' +
    'withdrawn withdraw|withdrew withdraw|activation activate|verification verify|certification certify|enrolment enrol|' +
    'transferred transfer|transferring transfer|hired hire|insured insure|insurance insurance|handed hand|running run'
  )
    .split('|')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)
