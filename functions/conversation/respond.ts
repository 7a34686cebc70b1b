// One turn from words to reply, as a list of steps: the first that knows what to do settles it.
import { isSelfCheck } from '../filings/filing.ts'
import { loadReaders } from '../filings/slots/read-slot.ts'
import { EMERGENCY_KINDS } from '../knowledge/alarms/alarm-kinds.ts'
import { localCatalogue } from '../knowledge/local-catalogue.ts'
import { cleanText } from '../safety/clean-text.ts'
import { EMERGENCY_PHONES, type EmergencyKind } from '../safety/emergencies.ts'
import { guardTurn } from '../safety/guard-turn.ts'
import { isAttack } from '../safety/is-attack.ts'
import { moodOf } from '../safety/mood.ts'
import { loadOnLine, onLine } from './aloud/on-line.ts'
import { reviewMark } from './ask-next.ts'
import type { Command } from './command.ts'
import { carryOut } from './carry-out.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { loadFilingEars } from './filing-ears.ts'
import { stillAnnounced } from './announced/still-announced.ts'
import { type Alarm, hearAlarm, learntWish } from './hear-alarm.ts'
import { takePlaces } from './places/take-places.ts'
import { placeKept } from './repair.ts'
import { loadRegisters } from './registry/registers.ts'
import type { Option, Outcome, Reply } from './reply.ts'
import { spokenLanguage } from './plain-words.ts'
import { spoken } from './spoken.ts'
import type { Turn } from './turn.ts'
import { takenIn } from './take-back.ts'
import { understand } from './understand.ts'

/** A turn as it came, and as it is read: cleaned of signs nobody sees, and no longer than people speak. */
interface Heard {
  turn: Turn
  raw: string
  tooLong: boolean
  alarm: Alarm | undefined
}

type Step = (
  heard: Heard,
  conversation: Conversation,
  context: Context,
) => Draft | undefined | Promise<Draft | undefined>

/** Emergencies come first whatever the state; what was not guarded is understood and carried out. */
const STEPS: Step[] = [emergency, tooLong, guarded, wishedLook, understood]

/**
 * The reply to one turn and the conversation after it. Submitted filings are read and the model may be asked, if there is
 * one: nothing is stored here.
 */
export async function respond(
  turn: Turn,
  conversation: Conversation,
  context: Context,
): Promise<{ conversation: Conversation; reply: Reply }> {
  const raw = turn.said ?? ''
  const clean = cleanText(raw)
  const alarm = hearAlarm(raw, clean.tooLong ? '' : clean.text, conversation, context)
  const read = turn.said === undefined ? turn : { ...turn, said: clean.text }
  const heard = { raw, alarm, tooLong: clean.tooLong, turn: read }
  if (conversation.filing || conversation.aside?.length || conversation.reminder) await loadReaders()
  await loadRegisters(conversation)
  await loadFilingEars(conversation)
  if (conversation.channel === 'phone' || turn.silent || turn.digits !== undefined) await loadOnLine()
  for (const step of STEPS) {
    const made = await step(heard, conversation, context)
    if (made) {
      const minded = withNumber(await seen(await supplied(made, context), conversation, context), heard, conversation)
      return finish(withTaken(await worded(minded, context), conversation), turn, context)
    }
  }
  throw new Error('no step settled the turn')
}

/** What the answers show is told where a filing has findings, a helper, or ends with what it found. */
async function seen(made: Draft, before: Conversation, context: Context): Promise<Draft> {
  const open = made.conversation.filing
  const filing = open && context.catalogue.filing(open.service)
  if (!filing || (filing.findings.length === 0 && !filing.helper && !isSelfCheck(filing))) return made
  return (await import('./findings/see-through.ts')).seeThrough(made, before, context)
}

/** Few supply anything or have submitted already: what tells and asks of a submitted filing is loaded with the first. */
async function supplied(made: Draft, context: Context): Promise<Draft> {
  return made.conversation.filing?.supplies ? (await import('./supply.ts')).onlyBrought(made, context) : made
}

async function news(made: Draft, context: Context): Promise<Draft> {
  return made.conversation.submitted.length > 0 ? (await import('./news.ts')).withNews(made, context) : made
}

/** The draft with what can be taken back of it by the next turn. */
function withTaken(made: Draft, before: Conversation): Draft {
  const { taken: _, ...rest } = made.conversation
  const taken = takenIn(before, made)
  return { ...made, conversation: { ...rest, ...(taken && { taken }) } }
}

/** Makes the reply of a draft; options that were offered are remembered so that words can pick them. */
export function finish(
  drafted: Draft,
  turn: Pick<Turn, 'id'>,
  context: Context,
): { conversation: Conversation; reply: Reply } {
  const made = drafted.conversation.channel === 'phone' ? onLine().hearOut(drafted) : drafted
  const { outcome } = made
  // What is said again may be over by now.
  const parts = stillAnnounced(made.parts, context.now)
  const options = parts.flatMap((part): Option[] => (part.kind === 'choose' ? part.options : []))
  const failures = made.understood ? 0 : made.conversation.failures + 1
  const answers = parts.some((part) => part.kind === 'review') && made.conversation.filing?.answers
  const reviewed = answers ? { reviewed: reviewMark(answers) } : {}
  const conversation = { ...made.conversation, ...reviewed, offered: options, failures }
  const reply: Reply = {
    turnId: turn.id,
    outcome,
    locale: conversation.locale,
    parts,
    spoken: spoken(made.aloud ? stillAnnounced(made.aloud, context.now) : parts, conversation, context),
    notice: wordsOf(conversation).notice,
    ...(made.display && { display: made.display }),
  }
  return { conversation, reply }
}

function emergency({ raw, alarm }: Heard, before: Conversation): Draft | undefined {
  if (!alarm?.sure) return undefined
  const { kind } = alarm
  const conversation = inLanguageOf(raw, before)
  const words = wordsOf(conversation)
  const phones = EMERGENCY_PHONES[kind].map((number) => ({ name: words.emergencyLine(number), number }))
  const kept = conversation.filing && !conversation.filing.handedIn ? [say(words.emergencyKept)] : []
  return draft(conversation, 'emergency', [
    say(words.emergency[kind]),
    { kind: 'handover', reason: kind, phones },
    ...kept,
  ])
}

/** Where danger is only possible the answer is as ever, with the number before it; once, for whoever goes on about it. */
function withNumber(made: Draft, { alarm, turn: { said = '' } }: Heard, before: Conversation): Draft {
  const { outcome, parts } = before.last.reply
  if (!alarm || alarm.sure || outcome === 'emergency') return made
  const { kind } = alarm
  // Who grieves, or was beaten, is already spoken to.
  if (kind !== 'suicide' && moodOf(said)) return made
  const words = wordsOf(made.conversation)
  const line = (each: EmergencyKind) => words.emergencyMaybe(each, EMERGENCY_PHONES[each][0] ?? '')
  const isTold = EMERGENCY_KINDS.map(line).some((text) =>
    parts.some((part) => part.kind === 'say' && part.text === text),
  )
  return isTold ? made : { ...made, parts: [say(line(kind)), ...made.parts] }
}

/** A long trick is told what it is; nobody is asked to put it shorter. */
function tooLong(heard: Heard, before: Conversation, context: Context): Draft | undefined {
  if (!heard.tooLong || isAttack(heard.turn.said ?? '')) return undefined
  const conversation = inLanguageOf(heard.raw, before)
  return draft(conversation, 'clarifying', [
    say(wordsOf(conversation).failure.tooLong),
    ...placeKept(conversation, context),
  ])
}

function guarded({ turn: { said = '' } }: Heard, before: Conversation, context: Context): Draft | undefined {
  const kind = guardTurn(said) ?? learntWish(said, before, context)
  if (!kind) return undefined
  const conversation = inLanguageOf(said, before)
  const outcome: Outcome = kind === 'advice' || kind === 'diagnosis' ? 'out-of-scope' : 'guarded'
  return draft(conversation, outcome, [say(wordsOf(conversation).guarded[kind]), ...placeKept(conversation, context)])
}

/** What may be a wish about the letters of the page; all else need not load what hears it. */
const MAY_BE_LOOK =
  /[字版大]|模式|界面|\b(?:text|letters?|words|fonts?|print|writing|type|characters|screen|view|mode|version|zoom|bigger|larger|smaller|simple)\b/iu

/** 字太小了: a rule like the other controls, in a file of its own that few conversations load. */
async function wishedLook(
  { turn: { said = '', choice } }: Heard,
  before: Conversation,
  context: Context,
): Promise<Draft | undefined> {
  if (choice !== undefined || !MAY_BE_LOOK.test(said)) return undefined
  const { changeDisplay } = await import('./display/change-display.ts')
  return changeDisplay(said, inLanguageOf(said, before), context)
}

/** What may be said of a checklist, a reminder or a notice; all else need not load what hears it. */
const MAY_BE_BESIDES =
  /清单|单子|[有齐备带着到]了|有的|[手这][儿里上]|缺|少|差|补(?![办贴助领换])|[取调]|提醒|通知|通告|公告|停水|停电|check ?list|list|have|got|ready|everything|later|fetch|retrieve|get|pull|missing|remind|notice|announce|alert/iu

async function besides(
  { said = '', choice, digits }: Turn,
  conversation: Conversation,
  context: Context,
): Promise<Command | undefined> {
  if (choice !== undefined || digits !== undefined) return undefined
  if (!conversation.reminder && !MAY_BE_BESIDES.test(said)) return undefined
  return (await import('./hear-besides.ts')).hearBesides(said, conversation, context)
}

/** What the model makes of a turn that the rules are unsure of; its code is loaded where there is a model, and then once. */
async function meant(byRules: Command, said: string, conversation: Conversation, context: Context): Promise<Command> {
  if (!context.model) return byRules
  const { reconsider } = await import('./model/reconsider.ts')
  return reconsider(byRules, said, conversation, context)
}

async function worded(made: Draft, context: Context): Promise<Draft> {
  if (!made.writing || !context.model) return made
  const { writeAnswer } = await import('./model/write-answer.ts')
  return writeAnswer(made, context)
}

/** Elsewhere a place is an answer, or part of a complaint. */
const PLACES_COUNT = new Set<Command['do']>(['ask', 'ask-each', 'clarify', 'not-found', 'place'])

/** The catalogue as it is where the citizen is and belongs, for the services that this turn may speak of. */
async function inPlaces(command: Command, conversation: Conversation, context: Context): Promise<Context> {
  const { region, belongs = {}, focus, filing } = conversation
  const code = command.do === 'place' ? command.code : undefined
  const regions = [region, ...Object.values(belongs), code].filter((each) => each !== undefined)
  const named = command.do === 'ask-each' ? command.asks : 'service' in command ? [command] : []
  const services = [...named.map(({ service }) => service), focus, filing?.service].filter((each) => each !== undefined)
  if (regions.length === 0 || services.length === 0) return context
  const rows = await context.regionalRows.read(services, regions)
  return { ...context, catalogue: localCatalogue(context.catalogue, rows) }
}

/** What was asked for is asked for still. */
const SAYS_AGAIN = new Set<Command['do']>(['silence', 'wrong-key', 'repeat', 'pace', 'simpler', 'wait'])

/** Whoever says one of these in the other language is answered in it. */
const ASKS = new Set<Command['do']>([
  'ask',
  'ask-each',
  'clarify',
  'file',
  'introduce',
  'not-found',
  'out-of-scope',
  'checklist',
  'remind',
  'notices',
])

/** Who is just heard out is not told news. */
const SAID_OF_US = new Set<Command['do']>(['rate', 'guide-wrong', 'feedback-why'])

async function understood({ turn }: Heard, conversation: Conversation, context: Context): Promise<Draft> {
  const said = turn.said ?? ''
  const command =
    (await besides(turn, conversation, context)) ??
    (await meant(understand(turn, conversation, context), said, conversation, context))
  // A name or an address in Latin letters is no question, and changes no language.
  const asks = ASKS.has(command.do)
  // The number that was asked for, and a reminder that was offered, is given now or not any more.
  const { lookUp: _, reminder, ...given } = conversation
  const isOffered = reminder && (command.do === 'remind' || SAID_OF_US.has(command.do))
  const before = SAYS_AGAIN.has(command.do) ? conversation : { ...given, ...(isOffered && { reminder }) }
  const heard = asks ? inLanguageOf(said, before) : before
  const { conversation: here, ...named } = PLACES_COUNT.has(command.do)
    ? takePlaces(said, heard, context.catalogue)
    : { conversation: heard }
  const local = await inPlaces(command, here, { ...context, ...named })
  const carried = await carryOut(command, here, said, local)
  const made = SAID_OF_US.has(command.do) ? carried : await news(carried, context)
  const mood = asks ? moodOf(said) : undefined
  return mood ? { ...made, parts: [say(wordsOf(made.conversation).mood[mood]), ...made.parts] } : made
}

/** Who speaks the other language is answered in it from then on. */
function inLanguageOf(said: string, conversation: Conversation): Conversation {
  const language = spokenLanguage(said)
  return language ? { ...conversation, locale: language } : conversation
}
