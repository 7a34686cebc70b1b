// Hears that one turn asks about two or three matters, so that each is answered in turn.
import type { Catalogue } from '../knowledge/catalogue.ts'
import { facetWords } from '../knowledge/facet-words.ts'
import type { Asked, Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import { isQuestion, spokenLanguage } from './plain-words.ts'

/** Where one question ends and the next begins. */
const NEXT_QUESTION =
  /[。！!？?；;\n]+|[.;]\s+|[,，、\s]*(?:另外|顺便|顺带|再就是|再问|还想问|还有(?!没|多少|几|一?[个点些]))|\b(?:and|but)? ?(?:also|besides|by the way)\b|, and (?=how|what|where|when|who|can|do|does|is)/iu
/** What joins the names of two things: 老年证和医保. */
const AND = /和|跟|与|及|、|还有|\band\b/iu
const MOST = 3

/** @returns undefined where one matter is asked about, or where it takes a question back to tell which */
export function hearSeveral(said: string, conversation: Conversation, catalogue: Catalogue): Command | undefined {
  const locale = spokenLanguage(said) ?? conversation.locale
  const find = (part: string): Asked | undefined => {
    const { how, candidates, facets, question, unsaid } = catalogue.find(part, { locale })
    const [best] = candidates
    if (how !== 'sure' || !best || unsaid) return undefined
    return { service: best.service, facets, said: part, ...(question && { question: question.question }) }
  }
  const asks = inQuestions(said, find, locale) ?? inNames(said, find, catalogue, locale)
  return asks && { do: 'ask-each', asks }
}

type Find = (part: string) => Asked | undefined

/** Each sentence asks something of its own service; a sentence that only tells is no question. */
function inQuestions(said: string, find: Find, locale: Conversation['locale']): Asked[] | undefined {
  const parts = said.split(NEXT_QUESTION).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (parts.length < 2) return undefined
  const asks = parts.flatMap((part): Asked[] => {
    const asked = find(part)
    const isAsked = asked && (isQuestion(part) || wantsFiling(part) || facetWords(part, locale).length > 0)
    return isAsked ? [asked] : []
  })
  return several(asks)
}

/** 老年证和居民医保怎么交钱: what is asked of the last is asked of each, where the whole is about no single one of them. */
function inNames(said: string, find: Find, catalogue: Catalogue, locale: Conversation['locale']): Asked[] | undefined {
  const halves = said.split(AND)
  if (halves.length !== 2) return undefined
  const whole = catalogue.find(said, { locale })
  if (whole.how !== 'several' || whole.facets.length === 0) return undefined
  const asks = halves.flatMap((half) => find(half) ?? [])
  const meant = whole.candidates.map(({ service }) => service)
  if (asks.length < 2 || !asks.every(({ service }) => meant.includes(service))) return undefined
  return several(asks.map(({ service, said: part }) => ({ service, said: part, facets: whole.facets })))
}

/** The same matter asked about twice is one. */
function several(asks: Asked[]): Asked[] | undefined {
  const each = asks.filter(({ service }, i) => asks.findIndex((other) => other.service === service) === i)
  return each.length > 1 ? each.slice(0, MOST) : undefined
}
