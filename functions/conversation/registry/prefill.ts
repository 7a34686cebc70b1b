// Carries out what was said to "shall I fetch it?": asks the registers once, fills in what they hold, and says what and whence.
import { answerSlot } from '../../filings/answer-slot.ts'
import type { Answer, Answers, Filing, Origin, Words } from '../../filings/filing.ts'
import type { Identity } from '../../filings/identity/identity.ts'
import type { NoAnswer, RegistryAnswer } from '../../filings/registry/registry.ts'
import { FETCH } from '../../filings/registry/registry-slot.ts'
import { askNext } from '../ask-next.ts'
import { chinaDay } from '../china-day.ts'
import { type Context, reading } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, say, wordsOf } from '../draft.ts'
import type { Standing } from '../standing.ts'
import { askRegisters } from './ask-registers.ts'
import { mayFetch, wanted } from './may-fetch.ts'
import { registryWords } from './words.ts'

/** What the portal said of who signed in is taken from it, and no register is asked for that. */
const PORTAL = 'portal.'

/** @param chosen id of the choice */
export async function prefill(
  chosen: string,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): Promise<Draft> {
  const words = registryWords(conversation.locale)
  const { registry: _, ...open } = stands.open
  const goOn = (registry: 'self' | 'fetch' | undefined, answers: Answers, told: string[]) =>
    askNext(
      { ...conversation, filing: { ...open, answers, ...(registry && { registry }) } },
      // Nothing more is offered in the reply that says it cannot be done.
      registry ? context : withoutRegistry(context),
      told.map((text) => say(text)),
    )
  if (chosen !== FETCH) return goOn('self', open.answers, [words.self])
  const who = mayFetch(stands, conversation, context)
  if (!who) return goOn(undefined, open.answers, [words.over])
  const held = await ask(stands, who, conversation, context)
  if (typeof held === 'string') return goOn('fetch', open.answers, [words[held]])
  const { answers, told, missing } = fill(stands, held, conversation, context)
  const lines = [...told].map(([source, labels]) => words.got(source, labels.join(wordsOf(conversation).listComma)))
  if (lines.length === 0) return goOn('fetch', answers, [words.none])
  return goOn('fetch', answers, [...lines, missing ? words.rest : words.mend])
}

function withoutRegistry(context: Context): Context {
  const { registry: _, ...without } = context
  return without
}

async function ask(
  stands: Standing,
  who: Identity & { residentId: string },
  { id }: Conversation,
  context: Context,
): Promise<RegistryAnswer | NoAnswer> {
  const { slots, papers } = wanted(stands.filing, stands.open.answers)
  const own = ownValues(who, context)
  const named = [...new Set(slots.map((slot) => slot['fill-from'] ?? ''))]
  const fields = named.filter((field) => !field.startsWith(PORTAL))
  const certificates = [...new Set(papers.map(({ certificate = '' }) => certificate))]
  if (fields.length + certificates.length === 0) return { values: own, certificates: {} }
  const held = await askRegisters(
    { fields, certificates },
    { filing: stands.filing, reference: context.referenceFor(id, stands.open.id) },
    who,
    context,
  )
  return typeof held === 'string' ? held : { ...held, values: { ...held.values, ...own } }
}

function ownValues({ name, mobile, residentId }: Identity, { now }: Context): RegistryAnswer['values'] {
  const from: Origin = { source: { 'zh-CN': '您的登录信息', en: 'your sign-in' }, asOf: chinaDay(now) }
  const said = Object.entries({ name, mobile, 'resident-id': residentId })
  return Object.fromEntries(said.flatMap(([key, value]) => (value ? [[PORTAL + key, { value, from }]] : [])))
}

interface Filled {
  answers: Answers
  /** Labels of what was filled in, by its source. */
  told: Map<string, string[]>
  missing: boolean
}

/** A value that the question itself would refuse is not taken: it is asked. */
function fill({ filing, open }: Standing, held: RegistryAnswer, conversation: Conversation, context: Context): Filled {
  const { locale } = conversation
  const answers: Answers = { ...open.answers }
  const told = new Map<string, string[]>()
  const { slots, papers } = wanted(filing, open.answers)
  const take = (slot: string, answer: Answer, label: Words, { source }: Origin) => {
    answers[slot] = answer
    told.set(source[locale], [...(told.get(source[locale]) ?? []), label[locale]])
  }
  for (const slot of slots) {
    const found = held.values[slot['fill-from'] ?? '']
    if (!found) continue
    const read = answerSlot(slot, found.value, answers, reading(context, locale))
    if (read.ok && 'value' in read.answer) take(slot.id, { ...read.answer, from: found.from }, slot.label, found.from)
  }
  for (const { id, certificate = '', label } of papers) {
    const found = held.certificates[certificate]
    if (found) take(id, found, label, found.from)
  }
  return { answers, told, missing: isMissing(filing, answers) }
}

function isMissing(filing: Filing, answers: Answers): boolean {
  const { slots, papers } = wanted(filing, answers)
  return slots.length + papers.length > 0
}
