// `npm run ask`: one turn in the terminal, or a conversation when no question is given.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { openConsole } from '../channels/console/console.ts'
import { ConfigError, readConfig } from '../config/config.ts'
import { errorText } from '../config/log.ts'
import { type Locale, LOCALES } from '../filings/filing.ts'
import { type House, wire } from '../wire.ts'
import { DIST } from './places.ts'

const USAGE = `npm run ask -- ["问题"] [--locale zh-CN|en] [--region 371100] [--json]`

interface Wishes {
  question: string
  locale: Locale
  region?: string
  json: boolean
}

/** @throws Error with the usage when the words of the command are off. */
function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: 'zh-CN' },
      region: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const locale = LOCALES.find((known) => known === values.locale)
  if (!locale) throw new Error(`--locale is zh-CN or en\n${USAGE}`)
  if (values.region !== undefined && !/^(\d{6}|\d{9}|\d{12})$/.test(values.region)) {
    throw new Error(`--region is a code of 6, 9 or 12 digits, such as 371100\n${USAGE}`)
  }
  return { question: positionals.join(' '), locale, json: values.json, ...(values.region && { region: values.region }) }
}

async function askOnce(house: House, { question, json, ...about }: Wishes): Promise<void> {
  const terminal = await openConsole(house.conversations, about)
  const answer = await terminal.line(question)
  if (answer) console.log(json ? JSON.stringify(answer.reply, null, 2) : answer.text)
}

async function hold(house: House, { json, ...about }: Wishes): Promise<void> {
  const terminal = await openConsole(house.conversations, about)
  if (!json) console.log(terminal.greeting)
  const input = createInterface({ input: process.stdin })
  const prompt = () => process.stdin.isTTY && process.stdout.write('\n> ')
  prompt()
  for await (const said of input) {
    const answer = said.trim() === '' ? undefined : await terminal.line(said)
    if (answer) console.log(json ? JSON.stringify(answer.reply) : `\n${answer.text}`)
    prompt()
  }
}

try {
  const wishes = readWishes()
  const config = readConfig()
  const house = await wire(config, DIST, (line) => process.stderr.write(`${line}\n`))
  const region = wishes.region ?? config.region
  const about = { ...wishes, ...(region && { region }) }
  try {
    await (wishes.question ? askOnce(house, about) : hold(house, about))
  } finally {
    await house.close()
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : errorText(error).replace(/^\w*Error: /, ''))
  process.exitCode = 1
}
