// `npm run call`: a telephone call in the terminal, over the same signed webhook as every vendor's.
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { openPhone } from '../channels/phone/open-phone.ts'
import { ownLine } from '../channels/phone/simulator/own-line.ts'
import { readConfig } from '../config/config.ts'
import { errorText } from '../config/log.ts'
import { type Locale, LOCALES } from '../filings/filing.ts'
import { wire } from '../wire.ts'
import { holdCall } from './call/hold-call.ts'
import { DIST } from './places.ts'

const USAGE = `npm run call -- ["要说的话" ...] [--locale zh-CN|en] [--noise 15] [--from 13800138000] [--json]
  each argument, or without one each line of the input, is what the caller does next:
    words                   are said
    0, 12#, #123, *         are keys; # at the front only marks them as keys
    an empty line           is silence
    while it is put through: 接通 or yes, 没人接 or no
  Ctrl-D, or the last argument, hangs up`

const OPTIONS = {
  locale: { type: 'string', default: 'zh-CN' },
  noise: { type: 'string', default: '0' },
  from: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** More than four signs in ten misheard is no telephone any more. */
const MOST_NOISE = 40

interface Wishes {
  lines: string[]
  locale: Locale
  /** Share of signs misheard. */
  noise: number
  from?: string
  json: boolean
}

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const wishes = readWishes(args)
  if (wishes === 'help') {
    console.log(USAGE)
    return 0
  }
  if ('wrong' in wishes) {
    console.error(`${wishes.wrong}\n\n${USAGE}`)
    return 2
  }
  try {
    await call(wishes)
    return 0
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
  if (!/^\d{1,2}$/.test(values.noise) || Number(values.noise) > MOST_NOISE) {
    return { wrong: `--noise is how many signs in a hundred are misheard, 0 to ${MOST_NOISE}` }
  }
  if (values.from !== undefined && !/^\+?\d{3,15}$/.test(values.from)) return { wrong: '--from is a phone number' }
  const from = values.from === undefined ? {} : { from: values.from }
  return { lines: positionals, locale, noise: Number(values.noise) / 100, json: values.json, ...from }
}

async function call({ lines, locale, noise, from, json }: Wishes): Promise<void> {
  const config = readConfig()
  const house = await wire(config, DIST, (line) => process.stderr.write(`${line}\n`))
  try {
    const { agentHours, agentPhone, region } = config
    const phone = openPhone({
      ...house,
      log: quiet(house.log),
      publicUrl: () => '',
      ...(region && { region }),
      ...(agentPhone && { agentPhone }),
      ...(agentHours && { agentHours }),
    })
    const token = randomBytes(32).toString('hex')
    const exchange = ownLine(phone, { token, clock: () => performance.now(), random: Math.random })
    const callId = `CA00000000${randomBytes(12).toString('hex')}`
    const isTerminal = lines.length === 0 && process.stdin.isTTY
    await holdCall(
      exchange,
      { callId, locale, ...(from && { from }) },
      {
        lines: lines.length > 0 ? lines : createInterface({ input: process.stdin }),
        write: (text) => void process.stdout.write(text),
        isTerminal,
        json,
        noise,
      },
    )
  } finally {
    await house.close()
  }
}

type Log = Awaited<ReturnType<typeof wire>>['log']

/** A line for each request would stand between what is said. */
function quiet(log: Log): Log {
  return (level, event, fields) => {
    if (level !== 'info') log(level, event, fields)
  }
}
