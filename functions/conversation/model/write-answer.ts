// Has the model word an answer from a guide, sentence by guarded sentence: one of the two files that call it.
import { citedSentences, type CitedSentence } from '../../safety/cited-sentences.ts'
import { guardReply } from '../../safety/guard-reply.ts'
import { maskForModel } from '../../safety/mask-for-model.ts'
import type { Facet } from '../../knowledge/guide.ts'
import type { Context } from '../context.ts'
import type { Draft, Writing } from '../draft.ts'
import type { ReplyPart } from '../reply.ts'
import { lexiconOf } from './lexicon.ts'
import { type Passage, passagesOf } from './passages.ts'
import { personalAnswers } from './personal-answers.ts'
import type { Visit } from './visit.ts'

/** More is a wall of text, whoever writes it. */
const MOST_SENTENCES = 4
/** Four sentences of 300 with their tokens; what runs on, also in blanks, is no answer, and would take long to cut. */
const MOST_LETTERS = 4_000

/**
 * The draft with the model's words where it may have its own, as far as the guard lets them through; where they end
 * before their time the guide's own words follow. Each sentence is told when it has passed, and not taken back.
 */
export async function writeAnswer(made: Draft, context: Context): Promise<Draft> {
  const { writing, ...asItIs } = made
  const { model } = context
  if (!writing || !model || !(await model.begin())) return asItIs
  const at = asItIs.parts.indexOf(writing.instead[0])
  const before = asItIs.parts.slice(0, at)
  const after = asItIs.parts.slice(at + writing.instead.length)
  before.forEach((part) => context.tell?.part(part))
  const { text, facets, isWhole } = await sentences(writing, made, model, context, at)
  if (text === '') return asItIs
  const facts = writing.facts.filter(({ facet }) => facets.includes(facet))
  const worded: ReplyPart = {
    kind: 'say',
    text,
    ...(facts.length > 0 && { facts }),
    sources: writing.sources(facets),
    generated: true,
  }
  const parts = isWhole ? [...before, worded, ...after] : [...before, worded, ...writing.instead, ...after]
  return { ...asItIs, parts, outcome: isWhole ? 'answered' : asItIs.outcome }
}

interface Written {
  text: string
  /** Cited, in the order of their mention. */
  facets: Facet[]
  isWhole: boolean
}

async function sentences(
  { guide, question }: Writing,
  { conversation }: Draft,
  model: Visit,
  { catalogue, tell }: Context,
  place: number,
): Promise<Written> {
  const passages = passagesOf(guide)
  const asked = maskForModel(question, personalAnswers(conversation, catalogue))
  const on = {
    passages: new Map(passages.map(({ token, text }) => [token, text])),
    question: asked,
    terms: lexiconOf(catalogue),
    locale: guide.locale,
  }
  const prompt = model.prompt('answer', {
    language: guide.locale,
    question: asked,
    passages: passages.map(({ token, text }) => `[${token}] ${text}`).join('\n\n'),
  })
  const written: Written = { text: '', facets: [], isWhole: false }
  let count = 0

  /** Why no more is taken, or undefined: it goes on. */
  function take(sentence: CitedSentence): string | undefined {
    if (count === MOST_SENTENCES) return 'well'
    const fault = guardReply(sentence, on)
    if (fault) return fault
    const text = written.text === '' ? sentence.text.trimStart() : sentence.text
    written.text += text
    for (const facet of facetsCited(sentence, passages)) if (!written.facets.includes(facet)) written.facets.push(facet)
    count += 1
    tell?.delta(place, text)
    model.shown()
    return undefined
  }

  await model.call('answer', async (language, call) => {
    const cut = citedSentences()
    const end = (ended: string) => {
      written.isWhole = ended === 'well' && count > 0
      return { value: undefined, ended }
    }
    let read = 0
    for await (const piece of language.write(prompt, call)) {
      read += piece.length
      if (read > MOST_LETTERS) return end('markup')
      for (const sentence of cut.push(piece)) {
        const stop = take(sentence)
        if (stop) return end(stop)
      }
    }
    for (const sentence of cut.end()) {
      const stop = take(sentence)
      if (stop) return end(stop)
    }
    return end('well')
  })
  return written
}

function facetsCited({ cites }: CitedSentence, passages: Passage[]): Facet[] {
  return cites.flatMap((token) => passages.find((passage) => passage.token === token)?.facet ?? [])
}
