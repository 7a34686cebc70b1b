// What `npm run synth` is asked for, and the sample settings it uses where none are given.
import { parseArgs } from 'node:util'
import { SETTING_NAMES } from '../../../stacks/settings.ts'

export interface SynthWish {
  stage: string
  json: boolean
  /** All that the stacks see of an environment, so that what comes out is the same on every machine. */
  environment: Record<string, string>
}

export const SYNTH_USAGE = `npm run synth -- [--stage production] [--set NAME=value]... [--json]
  --set   a setting of docs/deploy.md, or a secret as SST_SECRET_DataKey=...; an empty value leaves it out`

/** Addresses that lead nowhere: nothing is sent. */
const SAMPLES: Record<string, string> = {
  BANGBAN_ALARM_EMAIL: 'operator@example.com',
  BANGBAN_AGENCY_URL: 'https://agency.example.com',
  SST_SECRET_DataKey: 'c2FtcGxlLWRhdGEta2V5LW9mLTMyLWJ5dGVzLS0tLS0=',
  SST_SECRET_AgencySecret: 'c2FtcGxlLWFnZW5jeS1zZWNyZXQtb2YtMzItYnl0ZXM=',
}

export function readSynthArguments(args: string[]): SynthWish | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        stage: { type: 'string', default: 'production' },
        set: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const unclear = values.set.find((entry) => !/^\w+=/.test(entry))
    if (unclear !== undefined) return { wrong: `--set ${unclear}: write NAME=value` }
    if (!/^[a-z][a-z\d-]{0,30}$/.test(values.stage)) return { wrong: `--stage ${values.stage}: write a short name` }
    const set = values.set.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)])
    const stranger = set.find(([name = '']) => !SETTING_NAMES.includes(name))?.[0]
    if (stranger !== undefined)
      return { wrong: `--set ${stranger}: nothing reads it; write one of: ${SETTING_NAMES.join(', ')}` }
    const given = { ...SAMPLES, ...(Object.fromEntries(set) as Record<string, string>) }
    const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    return { stage: values.stage, json: values.json, environment }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}
