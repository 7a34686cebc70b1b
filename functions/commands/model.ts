// `npm run model`: what the language model has cost, and the switch that sends it away at once.
import { chinaDay } from '../conversation/china-day.ts'
import { type DayUsage, isSwitchedOff, switchModel, usageOf } from '../conversation/model/usage.ts'
import type { House } from '../wire.ts'
import { withStore } from './with-store.ts'

const USAGE = `npm run model               what it has cost in the last seven days, and whether it is on
npm run model -- off        no turn asks it any more, from the next one on
npm run model -- on         it may be asked again`
const DAYS = 7
const DAY_MS = 86_400_000

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run([wish = 'show', ...more]: string[]): Promise<number> {
  if (more.length === 0) {
    if (wish === 'show') return withStore(show)
    if (wish === 'on' || wish === 'off') return withStore((house) => turn(house, wish))
    if (wish === 'help' || wish === '--help') {
      console.log(USAGE)
      return 0
    }
  }
  console.error(`There is no such wish: ${[wish, ...more].join(' ')}\n\n${USAGE}`)
  return 2
}

async function turn({ storage }: House, wish: 'on' | 'off'): Promise<number> {
  await switchModel(storage, wish === 'off')
  console.log(
    wish === 'off' ? 'The model is off: answers are by rules and in the guides’ own words.' : 'The model is on.',
  )
  return 0
}

async function show({ storage, now, guest }: House): Promise<number> {
  const days = Array.from({ length: DAYS }, (_, ago) => chinaDay(now().getTime() - ago * DAY_MS))
  const [off, used] = await Promise.all([isSwitchedOff(storage), Promise.all(days.map((day) => usageOf(storage, day)))])
  console.log(state(off, guest !== undefined))
  if (guest) console.log(`At most ${guest.dayTokens} tokens a day and ${guest.conversationTokens} a conversation.`)
  days.forEach((day, i) => console.log(line(day, used[i])))
  return 0
}

function state(off: boolean, isThere: boolean): string {
  if (!isThere) return 'There is no model: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.'
  return off ? 'The model is switched off (npm run model -- on).' : 'The model is on.'
}

function line(day: string, used: DayUsage = { calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 }): string {
  const { calls, inputTokens, outputTokens, cost } = used
  const price = cost > 0 ? `  cost ${cost.toFixed(4)}` : ''
  return `${day}  calls ${calls}  tokens in ${inputTokens}, out ${outputTokens}${price}`
}
