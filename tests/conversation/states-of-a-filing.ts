// Brings a conversation to every state that a filing has, for tests that try something in each.
import type { Filing } from '../../functions/filings/filing.ts'
import type { Core, Said, Talk } from './random-house.ts'

const MOST_QUESTIONS = 60

function openAsk({ reply }: Talk) {
  return reply.parts.findLast((part) => part.kind === 'ask')
}

/** Each question of the filing, standing open: answered by example, on each of its branches. */
export async function eachQuestion(core: Core, begun: Talk, filing: Filing): Promise<Map<string, Talk>> {
  const found = new Map<string, Talk>()
  for (const on of branches(filing)) {
    let talk = begun
    for (let count = 0; count < MOST_QUESTIONS; count += 1) {
      const ask = openAsk(talk)
      if (!ask) break
      if (!found.has(ask.slot)) found.set(ask.slot, talk)
      const chosen = on[ask.slot]
      talk = await core.turn(talk, chosen === undefined ? answer(ask.input.example) : { choice: chosen })
    }
  }
  const order = ['consent', ...filing.slots.map(({ id }) => id), ...filing.attachments.map(({ id }) => id)]
  return new Map([...found].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

/** The review page, all answered by example. */
export async function atReview(core: Core, begun: Talk): Promise<Talk> {
  let talk = begun
  for (let ask = openAsk(talk); ask; ask = openAsk(talk)) talk = await core.turn(talk, answer(ask.input.example))
  return talk
}

/** The review of a caller who has listened to all of it. */
export async function heardOut(core: Core, review: Talk): Promise<Talk> {
  let talk = review
  for (let count = 0; /往下听|hear the rest/u.test(talk.reply.spoken) && count < MOST_QUESTIONS; count += 1)
    talk = await core.turn(talk, { said: '还有呢' })
  return talk
}

/** One of its answers opened again. */
export function reopened(core: Core, review: Talk, slot: string): Promise<Talk> {
  return core.turn(review, { choice: `change:${slot}` })
}

/** As an agency has it that asks for one thing more: for each of two kinds. */
export function supplying({ head, reply }: Talk, { service, agencies, slots }: Filing): Talk[] {
  const [submitted] = head.submitted
  const reference = submitted?.reference ?? ''
  const agency = agencies[0]?.id ?? ''
  return slots
    .filter(({ type }) => type === 'mobile' || type === 'name')
    .map(({ id }) => {
      const supplies = { reference, agency, slots: [id] }
      return { head: { ...head, filing: { id: '99', service, consented: true, answers: {}, supplies } }, reply }
    })
}

function answer(example: string): Said {
  return { said: example }
}

/** For each choice the choices that lead to it; the first is none. */
function branches({ slots }: Filing): Record<string, string>[] {
  const each = slots.flatMap(({ id, choices = [] }) => choices.map((choice) => ({ id, choice: choice.id })))
  const leading = each.map(({ id, choice }) => {
    const on: Record<string, string> = { [id]: choice }
    for (let at = slots.find((slot) => slot.id === id); at?.when;) {
      const [[before, wanted] = ['', '']] = Object.entries(at.when)
      on[before] = [wanted].flat()[0] ?? ''
      at = slots.find((slot) => slot.id === before)
    }
    return on
  })
  return [{}, ...leading]
}
