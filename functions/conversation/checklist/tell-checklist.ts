// Tells which papers to prepare, and ticks them: what is ticked is the answer that the filing would get.
import { checklist, type ListedPaper } from '../../filings/checklist.ts'
import type { Answer, Answers } from '../../filings/filing.ts'
import { nextParts } from '../ask-next.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { standing } from '../open-question.ts'
import { placeKept } from '../repair.ts'
import type { Option, ReplyPart } from '../reply.ts'
import { listedFiling, type Listed } from './listed-filing.ts'
import { checklistWords } from './words.ts'

const TICKED = { have: { later: true, have: true }, later: { later: true } } satisfies Record<string, Answer>

/** The list as it stands after the ticks; amid its filing the open question follows. */
export function tellChecklist(
  { service, ticks = [] }: Extract<Command, { do: 'checklist' }>,
  before: Conversation,
  context: Context,
): Draft {
  const listed = listedFiling(before, context, service)
  // A button of an older reply, of a filing that asks for no papers any more.
  if (!listed) return draft(before, 'answered', placeKept(before, context))
  const set = { ...listed.answers }
  const noted: ReplyPart[] = []
  const { locale } = before
  const words = checklistWords(locale)
  for (const as of ['have', 'later', 'fetch'] as const) {
    const slots = ticks.filter((tick) => tick.as === as).map(({ slot }) => slot)
    const papers = listed.filing.attachments.filter(({ id }) => slots.includes(id))
    if (papers.length === 0) continue
    const names = papers.map(({ label }) => label[locale]).join(wordsOf(before).listComma)
    if (as === 'fetch') noted.push(say(words.cannotFetch(names)))
    else {
      for (const { id } of papers) set[id] = TICKED[as]
      noted.push(say(words.ticked(names, as)))
    }
  }
  const conversation = ticks.length > 0 ? withTicks(before, listed, set) : { ...before, focus: listed.filing.service }
  const parts = [...noted, listPart({ ...listed, answers: set }, conversation)]
  const stands = standing(conversation, context.catalogue)
  if (stands) return draft(conversation, 'answered', [...parts, ...nextParts(stands, conversation, context)])
  return draft(conversation, 'answered', [
    ...parts,
    choose(wordsOf(conversation).answer.next, next(listed, conversation)),
  ])
}

/** Into the filing that is under way, or kept until it begins. */
function withTicks(conversation: Conversation, { filing: { service } }: Listed, answers: Answers): Conversation {
  const { filing, aside } = conversation
  const isOpen = (each: { service: string; handedIn?: unknown }) => each.service === service && !each.handedIn
  if (filing && isOpen(filing)) return { ...conversation, filing: { ...filing, answers } }
  if (aside?.some(isOpen))
    return { ...conversation, aside: aside.map((each) => (isOpen(each) ? { ...each, answers } : each)) }
  return { ...conversation, focus: service, ticked: { service, answers } }
}

function listPart({ filing, answers }: Listed, conversation: Conversation): ReplyPart {
  const { locale, channel } = conversation
  const words = checklistWords(locale)
  const papers = checklist(filing, answers)
  const title = filing.title[locale]
  if (papers.length === 0) return say(words.none(title))
  const nameOf = ({ paper, certain }: ListedPaper) => paper.label[locale] + (certain ? '' : words.uncertain)
  const open = papers.filter(({ state }) => state === 'open')
  const lines = papers.map((each) => `- ${nameOf(each)}${wordsOf(conversation).colon}${words.state[each.state]}`)
  const [first] = open
  const hint = first && (channel === 'phone' ? words.hintOnPhone : words.hint(first.paper.label[locale]))
  const notes = [papers.some(({ certain }) => !certain) && words.depends, hint ?? words.allReady]
  return {
    kind: 'say',
    text: [words.opening(title, papers.length, open.length), ...lines, '', ...notes.filter(Boolean)].join('\n'),
    checklist: {
      filing: filing.service,
      items: papers.map((each) => ({ slot: each.paper.id, label: nameOf(each), state: each.state })),
    },
    generated: false,
  }
}

function next({ filing }: Listed, conversation: Conversation): Option[] {
  const { service, title } = filing
  const words = wordsOf(conversation)
  const parked = [...(conversation.aside ?? []), ...(conversation.filing ? [conversation.filing] : [])]
  if (parked.some((each) => each.service === service && each.parked))
    return [{ id: `resume:${service}`, label: words.filing.resumeTitle(title[conversation.locale]) }]
  return [
    { id: `file:${service}`, label: words.answer.start(title[conversation.locale]) },
    { id: `ask:${service}:materials`, label: words.answer.facet.materials },
  ]
}
