// Asks the model what a turn means that the rules are unsure of: one of the two files that call it.
import { maskForModel } from '../../safety/mask-for-model.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { standing } from '../open-question.ts'
import { isUnsure } from './is-unsure.ts'
import { personalAnswers } from './personal-answers.ts'
import { proposal, toCommand } from './proposal.ts'
import { servicesFor } from './services-for.ts'

/** Longer is no turn that a short command could be found in. */
const LONGEST_SAID = 500
/** More names of a service help no more, and cost. */
const ALIASES = 6

/**
 * The command of a turn: the rules' own, or where they are unsure and the model knows better, the one it proposes, as far
 * as the house takes it up. Whatever is wrong with the model, the rules' command stands.
 */
export async function reconsider(
  byRules: Command,
  said: string,
  conversation: Conversation,
  context: Context,
): Promise<Command> {
  const { model, catalogue } = context
  const stands = standing(conversation, catalogue)
  if (!model || said.trim() === '' || said.length > LONGEST_SAID) return byRules
  if (!isUnsure(byRules, conversation, stands, context) || !(await model.begin())) return byRules
  const masked = maskForModel(said, personalAnswers(conversation, catalogue))
  const offered = await servicesFor(byRules, said, conversation, catalogue, (name) => model.meaning(masked, name))
  const prompt = model.prompt('understand', {
    said: masked,
    language: conversation.locale,
    focus: conversation.focus ?? '-',
    question: openQuestion(),
    answered:
      stands?.journey.steps.map(({ slot }) => `${slot.id}: ${slot.label[conversation.locale]}`).join('\n') ?? '-',
    services: offered
      .map(({ service, title, aliases }) => [service, title, ...aliases.slice(0, ALIASES)].join(' | '))
      .join('\n'),
  })
  const proposed = await model.call('understand', async (language, call) => {
    const value = await language.propose(prompt, proposal, call)
    return { value, ended: 'well' }
  })
  if (!proposed) return byRules
  const ids = offered.map(({ service }) => service)
  return toCommand(proposed, ids, stands, context) ?? byRules

  function openQuestion(): string {
    if (!stands) return '-'
    const { locale } = conversation
    const slot = stands.question
    if (!slot) return 'review'
    const choices = slot.choices?.map(({ id, label }) => `- ${id}: ${label[locale]}`) ?? []
    return [slot.ask[locale], ...choices].join('\n')
  }
}
