// How long a turn by rules takes, in process, database on disk included, among very many services.
import { join } from 'node:path'
import { readConfig } from '../../config/config.ts'
import type { Reply } from '../../conversation/reply.ts'
import { readExamples } from '../../knowledge/examples.ts'
import { serviceIds } from '../../knowledge/knowledge-files.ts'
import { type House, wire } from '../../wire.ts'
import { KNOWLEDGE } from '../places.ts'
import { percentile } from './percentile.ts'
import type { Published } from './published.ts'

export interface TurnFigures {
  services: number
  turns: number
  publishSeconds: number
  questionP50: number
  questionP99: number
  filingP50: number
  filingP99: number
  allP50: number
  allP99: number
  /** The store alone: the read and the two writes of a turn, sealed, without us. Machines differ; the ratio does less. */
  storeP50: number
  '× store': number
  [figure: string]: number
}

/**
 * Half of the turns ask the guides' own example questions, half fill a filing in; times in milliseconds.
 * @param published very many services, the real ones among them
 */
export async function benchTurns(
  { folder, services, publishSeconds }: Published,
  turns: number,
  progress: (text: string) => void,
): Promise<TurnFigures> {
  progress(`running ${turns} turns …`)
  const house = await wire(readConfig({ BANGBAN_DATA_DIR: join(folder, 'data') }), folder, () => undefined)
  try {
    const questions = await askAll(house, exampleQuestions(), Math.ceil(turns / 2))
    const filing = await fileAll(house, Math.floor(turns / 2))
    const store = await storeAlone(house, Math.ceil(turns / 4))
    const figure = (times: number[], share: number) => Math.round(percentile(times, share) * 100) / 100
    const all = [...questions, ...filing]
    return {
      services,
      turns: questions.length + filing.length,
      publishSeconds,
      questionP50: figure(questions, 0.5),
      questionP99: figure(questions, 0.99),
      filingP50: figure(filing, 0.5),
      filingP99: figure(filing, 0.99),
      allP50: figure(all, 0.5),
      allP99: figure(all, 0.99),
      storeP50: figure(store, 0.5),
      '× store': Math.round((percentile(all, 0.5) / percentile(store, 0.5)) * 10) / 10,
    }
  } finally {
    await house.close()
  }
}

function exampleQuestions(): string[] {
  return serviceIds(KNOWLEDGE).flatMap(
    (id) => readExamples(KNOWLEDGE, id).examples?.questions['zh-CN'].map(({ ask }) => ask) ?? [],
  )
}

async function askAll({ conversations }: House, questions: string[], count: number): Promise<number[]> {
  const times: number[] = []
  while (times.length < count) {
    const { id } = await conversations.open({ locale: 'zh-CN', channel: 'web' })
    for (const said of questions.slice(0, count - times.length)) {
      times.push(await timed(() => conversations.turn({ id: `q${times.length}`, conversationId: id, said })))
    }
  }
  return times
}

async function fileAll({ conversations }: House, count: number): Promise<number[]> {
  const times: number[] = []
  while (times.length < count) {
    const { id } = await conversations.open({ locale: 'zh-CN', channel: 'web' })
    let turn = 0
    let reply: Reply | undefined
    const send = async (input: { said?: string; choice?: string }) => {
      turn += 1
      times.push(
        await timed(async () => {
          reply = await conversations.turn({ id: `f${turn}`, conversationId: id, ...input })
        }),
      )
    }
    await send({ choice: 'file:cross-province-medical' })
    for (let ask = openAsk(reply); ask; ask = openAsk(reply)) await send({ said: ask.input.example })
    await send({ choice: 'yes' })
    if (reply?.outcome !== 'submitted') throw new Error(`the filing ended with ${reply?.outcome}`)
  }
  return times
}

/** As much as a turn's head and its entry in the log hold. */
const HELD = 'x'.repeat(3000)

async function storeAlone({ storage }: House, count: number): Promise<number[]> {
  const head = { partition: 'bench#store', sort: 'head' }
  const times: number[] = []
  let version = 0
  while (times.length < count) {
    times.push(
      await timed(async () => {
        await storage.get(head)
        await storage.put({ ...head, sort: `turn#${version}` }, { exchange: HELD }, { expected: 0 })
        await storage.put(head, { within: HELD }, { expected: version })
        version += 1
      }),
    )
  }
  return times
}

function openAsk(reply: Reply | undefined) {
  return reply?.parts.find((part) => part.kind === 'ask')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
