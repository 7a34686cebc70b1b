// `npm run bench`: what the house costs in time, what it keeps when it is killed, what its widget weighs and how fast it is.
import { parseArgs } from 'node:util'
import { errorText } from '../config/log.ts'
import { benchCrash } from './bench/crash.ts'
import { benchTurns } from './bench/turns.ts'
import { benchWidgetSize } from './bench/widget-size.ts'
import { benchWidgetTimes } from './bench/widget-times.ts'

const USAGE =
  'npm run bench -- [turns [--services 10000] [--turns 2000]] | [crash [--rounds 200]] | [widget [--chromium PATH]] [--json]'

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      services: { type: 'string', default: '10000' },
      turns: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '200' },
      chromium: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [what = 'turns'] = positionals
  const progress = (text: string) => process.stderr.write(`${text}\n`)
  const show = (result: object) => (values.json ? console.log(JSON.stringify(result)) : console.table(result))
  if (what === 'turns') return show(await benchTurns(count(values.services), count(values.turns), progress))
  if (what === 'widget') {
    show(await benchWidgetSize(progress))
    const times = await benchWidgetTimes(progress, values.chromium)
    return times && show(times)
  }
  if (what !== 'crash') throw new Error(`there is no bench called so: ${USAGE}`)
  const result = await benchCrash(count(values.rounds), progress)
  show({ ...result })
  if (result.lost + result.doubled + result.untrue > 0) process.exitCode = 1
}

function count(written: string): number {
  const value = Number(written)
  if (!Number.isInteger(value) || value < 1) throw new Error(`a number of 1 or more is needed: ${USAGE}`)
  return value
}

bench().catch((error: unknown) => {
  console.error(errorText(error))
  process.exitCode = 1
})
