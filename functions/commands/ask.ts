// `npm run ask`: one turn in the terminal, or a conversation when no question is given.
import { parseArgs } from 'node:util'
import { openConsole } from '../channels/console/console.ts'
import { type Config, readConfig } from '../config/config.ts'
import { errorText } from '../config/log.ts'
import { type Locale, LOCALES } from '../filings/filing.ts'
import { isKnownRegion } from '../knowledge/known-region.ts'
import { type House, wire } from '../wire.ts'
import { CITIZENS } from '../sandbox-agency/registry/citizens.ts'
import { hold } from './ask/hold.ts'
import { withSandbox } from './ask/with-sandbox.ts'
import { sendPhoto } from './ask/send-photo.ts'
import { DIST } from './places.ts'

const USAGE = `npm run ask -- ["问题"] [--locale zh-CN|en] [--region 371100] [--json] [--as 1]
  --as: signed in as an invented citizen of this machine, 1 to ${CITIZENS.length}
  without a question: a conversation, until Ctrl-D`

const OPTIONS = {
  locale: { type: 'string', default: 'zh-CN' },
  region: { type: 'string' },
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const NO_REGION = '--region is the code of a region of China, 6, 9 or 12 digits, such as 371100'

interface Wishes {
  question: string
  locale: Locale
  region?: string
  json: boolean
  /** Number of an invented citizen. */
  as?: number
}

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const wishes = readWishes(args)
  if (wishes === 'help') {
    console.log(USAGE)
    return 0
  }
  if ('wrong' in wishes) return misunderstood(wishes.wrong)
  try {
    return await withHouse(wishes)
  } catch (error) {
    console.error(errorText(error).replace(/^ConfigError: /, ''))
    return 1
  }
}

/** What is wanted, or what was not understood. */
function readWishes(args: string[]): Wishes | 'help' | { wrong: string } {
  let read
  try {
    read = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = read
  if (values.help) return 'help'
  const locale = LOCALES.find((known) => known === values.locale)
  if (!locale) return { wrong: '--locale is zh-CN or en' }
  if (values.region !== undefined && !/^(\d{6}|\d{9}|\d{12})$/.test(values.region)) return { wrong: NO_REGION }
  const as = values.as === undefined ? undefined : Number(values.as)
  if (as !== undefined && !CITIZENS[as - 1]) return { wrong: `--as is a number from 1 to ${CITIZENS.length}` }
  return {
    question: positionals.join(' '),
    locale,
    json: values.json,
    ...(as !== undefined && { as }),
    ...(values.region && { region: values.region }),
  }
}

function misunderstood(why: string): number {
  console.error(`${why}\n\n${USAGE}`)
  return 2
}

async function withHouse(wishes: Wishes): Promise<number> {
  const config = readConfig()
  const writeLine = (line: string) => void process.stderr.write(`${line}\n`)
  if (wishes.as !== undefined)
    return withSandbox(config, wishes.as, writeLine, (house, signIn) => askHouse(house, config, { ...wishes, signIn }))
  const house = await wire(config, DIST, writeLine)
  try {
    return await askHouse(house, config, wishes)
  } finally {
    await house.close()
  }
}

async function askHouse(house: House, config: Config, wishes: Wishes & { signIn?: string }): Promise<number> {
  if (wishes.region && !isKnownRegion(house.catalogue.places, wishes.region)) return misunderstood(NO_REGION)
  const region = wishes.region ?? config.region
  await converse(house, { ...wishes, ...(region && { region }) })
  return 0
}

async function converse(house: House, wishes: Wishes & { signIn?: string }): Promise<void> {
  const { question, json, locale, region, signIn } = wishes
  const about = { locale, ...(region && { region }), ...(signIn && { signIn }) }
  const terminal = await openConsole(house.conversations, { ...about, photo: sendPhoto(house) })
  const write = (text: string) => void process.stdout.write(text)
  if (!question) return hold(terminal, { input: process.stdin, write, isTerminal: process.stdin.isTTY, json })
  const answer = await terminal.line(question)
  if (answer) write(json ? `${JSON.stringify(answer.reply, null, 2)}\n` : `${answer.text}\n`)
}
