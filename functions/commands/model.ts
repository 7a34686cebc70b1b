// `npm run model`: what the language model has cost, and the switch that sends it away at once.
import type { Config, ModelConfig } from '../config/config.ts'
import { chinaDay } from '../conversation/china-day.ts'
import { type DayUsage, isSwitchedOff, switchModel, usageOf } from '../conversation/model/usage.ts'
import type { House } from '../wire.ts'
import { withStore } from './with-store.ts'

const USAGE = `npm run model               what it has cost in the last seven days, and whether it is on
npm run model -- off        no turn asks it any more, from the next one on
npm run model -- on         it may be asked again
  on what this shell names: the table of BANGBAN_TABLE, or the folder of BANGBAN_DATA_DIR`
const DAYS = 7
const DAY_MS = 86_400_000

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run([wish = 'show', ...more]: string[]): Promise<number> {
  if (more.length === 0) {
    if (wish === 'show') return withStore(show)
    if (wish === 'on' || wish === 'off') return withStore((house, config) => turn(house, config, wish))
    if (['help', '--help', '-h'].includes(wish)) {
      console.log(USAGE)
      return 0
    }
  }
  console.error(`There is no such wish: ${[wish, ...more].join(' ')}\n\n${USAGE}`)
  return 2
}

async function turn({ storage }: House, config: Config, wish: 'on' | 'off'): Promise<number> {
  await switchModel(storage, wish === 'off')
  const means =
    wish === 'off'
      ? 'answers are by rules and in the guides’ own words, and there is no speech'
      : 'houses that name a model may ask it'
  console.log(`The model is ${wish} for ${placeOf(config)}, from the next turn on: ${means}.`)
  return 0
}

async function show({ storage, now }: House, config: Config): Promise<number> {
  const days = Array.from({ length: DAYS }, (_, ago) => chinaDay(now().getTime() - ago * DAY_MS))
  const [off, used] = await Promise.all([isSwitchedOff(storage), Promise.all(days.map((day) => usageOf(storage, day)))])
  console.log(`The model is switched ${off ? 'off' : 'on'} for ${placeOf(config)}.`)
  for (const told of named(config.model)) console.log(told)
  days.forEach((day, i) => console.log(line(day, used[i])))
  return 0
}

/** Where the switch lies, and the houses that see it. */
function placeOf({ table, dataDir, awsRegion }: Config): string {
  return table ? `the table ${table} in ${awsRegion}` : `the folder ${dataDir}`
}

/** A running house has settings of its own: what is told here is only what they would be in this shell. */
function named(model: ModelConfig | undefined): string[] {
  if (!model) return ['This shell names no model: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set in it.']
  return [
    `This shell names ${model.names.join(', then ')}.`,
    cap('day', model.dayTokens),
    cap('conversation', model.conversationTokens),
  ]
}

function cap(of: string, tokens: number): string {
  return tokens === 0 ? `It is forbidden: 0 tokens a ${of}.` : `At most ${tokens} tokens a ${of}.`
}

function line(day: string, used: DayUsage = { calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 }): string {
  const { calls, inputTokens, outputTokens, cost } = used
  const price = cost > 0 ? `  cost ${cost.toFixed(4)}` : ''
  return `${day}  calls ${calls}  tokens in ${inputTokens}, out ${outputTokens}${price}`
}
