// Recognises that a question is one of the guide's own common questions in other words.
import type { Locale } from '../filings/filing.ts'
import { asksYesOrNo, isElliptic, questionWords } from './content-words.ts'
import { facetsAsked } from './facets-asked.ts'
import type { Facet } from './guide.ts'
import { held, overlap } from './overlap.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { withoutKin } from './same-words.ts'

export interface CommonQuestion {
  service: string
  facet: 'faq'
  question: string
  text: string
}

/** Each must hold this much of the other, once the name of the service is out of both; less when yes or no is asked. */
const ALIKE = 0.6
const ALIKE_YES_NO = 0.5
/** Or all of it stands in a story: 我老伴走不动了，身份证到期，能叫别人替他去不. */
const WHOLE = 0.8
const PART = 0.15

/** A question as content words: all; without those of every name; without those of the title alone. */
interface Words {
  all: string[]
  rest: string[]
  bare: string[]
}

/** @param asked facets that the question asks for: a common question that asks for none of them is another question. */
export function commonQuestion(
  question: string,
  guide: ResolvedGuide,
  evidence: Evidence,
  asked: Facet[],
): CommonQuestion | undefined {
  const { locale, service } = guide
  const said = wordsOf(question, locale, evidence)
  const common = guide.sections.flatMap(({ question: written, text }) =>
    written === undefined ? [] : [{ written, text, own: wordsOf(written, locale, evidence) }],
  )
  const kinds = kindsNamed(said, evidence, locale).filter((kind) => common.some(({ own }) => holds(own, kind)))
  const yesNo = asksYesOrNo(question, locale)
  // 谢谢你啊闺女 asks nothing: there the family is no evidence, in 小孩也能办吗 and 那孩子呢 it is all there is.
  const asks = yesNo || isElliptic(question, locale) || asked.some((facet) => facet !== 'how')
  let found: CommonQuestion | undefined
  let most = 0
  for (const { written, text, own } of common) {
    if (!agree(asked, facetsAsked(written, locale, evidence))) continue
    if (kinds.some((kind) => !holds(own, kind)) || kindsNamed(own, evidence, locale).some((kind) => !holds(said, kind)))
      continue
    const likeness = likenessOf(said, own, locale, { yesNo, asks })
    if (likeness <= most) continue
    most = likeness
    found = { service, facet: 'faq', question: written, text }
  }
  return found
}

function likenessOf(
  said: Words,
  own: Words,
  locale: Locale,
  { yesNo, asks }: { yesNo: boolean; asks: boolean },
): number {
  // 居住证要签注吗 is all alias, and so is "Can a child have an ID card?": there only the title is left out.
  const part = said.rest.length > 0 && own.rest.length > 0 ? 'rest' : 'bare'
  const least = yesNo ? ALIKE_YES_NO : ALIKE
  const all = alike(said[part], own[part], locale)
  const matter = [withoutKin(said[part], locale), withoutKin(own[part], locale)] as const
  if (overlap(matter[0], held(matter[1]), locale) === 0) return asks && all.both >= least ? all.both : 0
  const bare = alike(...matter, locale)
  const both = Math.max(all.both, bare.both)
  return both >= least || all.inStory || bare.inStory ? both : 0
}

/** How much the questions hold of each other, and whether all of the common one stands in the other. */
function alike(said: string[], own: string[], locale: Locale): { both: number; inStory: boolean } {
  const [told, asks] = [overlap(said, held(own), locale), overlap(own, held(said), locale)]
  return { both: Math.min(told, asks), inStory: asks >= WHOLE && told >= PART && own.length > 1 }
}

/** "How" is asked of everything and tells nothing apart. */
function agree(asked: Facet[], common: Facet[]): boolean {
  return asked.every((facet) => facet === 'how' || common.includes(facet))
}

/** What a name in the question adds to the title: 临时身份证 is not any 身份证. */
function kindsNamed({ all }: Words, { names }: Evidence, locale: Locale): string[][] {
  const [title = ''] = names
  const said = ` ${all.join(' ')} `
  return names
    .filter((name) => name !== title && ` ${name} `.includes(` ${title} `) && said.includes(` ${name} `))
    .map((name) => withoutKin(` ${name} `.replace(` ${title} `, ' ').trim().split(' '), locale))
    .filter((kind) => kind.length > 0)
}

function holds({ all }: Words, kind: string[]): boolean {
  return kind.every((word) => all.includes(word))
}

/** Every question about the service shares the words of its names. */
function wordsOf(question: string, locale: Locale, { names }: Evidence): Words {
  const all = questionWords(question, locale, { facets: true })
  const without = (taken: string[]) => {
    const own = new Set(taken.flatMap((name) => name.split(' ')))
    return all.filter((word) => !own.has(word))
  }
  return { all, rest: without(names), bare: without(names.slice(0, 1)) }
}
