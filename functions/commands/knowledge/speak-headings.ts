// What the telephone says under each heading of a guide, asked of a house that holds this guide alone.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../config/config.ts'
import type { Conversations } from '../../conversation/conversations.ts'
import type { Reply } from '../../conversation/reply.ts'
import type { Locale } from '../../filings/filing.ts'
import { HEADINGS, type Service } from '../../knowledge/guide.ts'
import { publish } from '../../knowledge/publish.ts'
import { type ResolvedGuide, resolveGuide } from '../../knowledge/resolve-guide.ts'
import { wire } from '../../wire.ts'
import { numbersInGroups } from './numbers-in-groups.ts'

export interface SpokenHeading {
  /** The heading, or the common question that was asked. */
  heading: string
  /** Two sentences at most, numbers in groups, without addresses of pages. */
  said: string
}

/**
 * Nothing is kept, and no model is asked, whatever the settings are.
 * @param now the clock that decides whether the guide is overdue
 */
export async function speakHeadings(
  service: Service,
  { locale, region, now }: { locale: Locale; region?: string; now: Date },
): Promise<SpokenHeading[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-preview-'))
  try {
    await publish([service], join(folder, 'knowledge'))
    const settings = { BANGBAN_DATA_DIR: join(folder, 'data'), BANGBAN_NOW: now.toISOString() }
    const house = await wire(readConfig(settings), folder, (line) => process.stderr.write(`${line}\n`))
    try {
      return await askAll(resolveGuide(service, locale, region), house.conversations)
    } finally {
      await house.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A conversation for each: what was said before would be left out or come back. */
async function askAll(guide: ResolvedGuide, conversations: Conversations): Promise<SpokenHeading[]> {
  const { service, locale, region, sections, facts } = guide
  const spoken: SpokenHeading[] = []
  for (const [index, { facet, question }] of sections.entries()) {
    const { id } = await conversations.open({ locale, channel: 'phone', ...(region && { region }) })
    const turn = { id: `preview.${index}`, conversationId: id }
    const about = await conversations.turn({ ...turn, choice: `ask:${service}:${facet}` })
    // A question such as 能让别人替我去吗 is asked of the service that was just spoken of.
    const reply =
      question === undefined ? about : await conversations.turn({ ...turn, id: `${turn.id}.asked`, said: question })
    const heading = question ?? HEADINGS[facet][locale]
    // The answer to a common question says which one was heard: here it is the heading.
    const answer = answerOf(reply)
    const said =
      question !== undefined && answer.startsWith(question)
        ? answer.slice(question.length).replace(/^[。.\s]+/u, '')
        : answer
    spoken.push({ heading, said: numbersInGroups(said, facts, locale) })
  }
  return spoken
}

/** The answer without what is offered next: that is not of this guide. */
function answerOf(reply: Reply | undefined): string {
  const offer = reply?.parts.findLast((part) => part.kind === 'choose')?.text ?? ''
  const said = reply?.spoken ?? ''
  const end = offer === '' ? -1 : said.lastIndexOf(offer)
  return (end < 0 ? said : said.slice(0, end)).trim()
}
