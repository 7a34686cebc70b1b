// What `npm run synth` is asked for, and the sample settings it uses where none are given.
import { parseArgs } from 'node:util'

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
  SST_SECRET_DataKey: 'sample-data-key',
  SST_SECRET_AgencySecret: 'sample-agency-secret',
}

export function readSynthArguments(args: string[]): SynthWish | { wrong: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        stage: { type: 'string', default: 'production' },
        set: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    })
    const unclear = values.set.find((entry) => !/^\w+=/.test(entry))
    if (unclear !== undefined) return { wrong: `--set ${unclear}: write NAME=value` }
    if (!/^[a-z][a-z\d-]{0,30}$/.test(values.stage)) return { wrong: `--stage ${values.stage}: write a short name` }
    const set = values.set.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)])
    const given = { ...SAMPLES, ...(Object.fromEntries(set) as Record<string, string>) }
    const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    return { stage: values.stage, json: values.json, environment }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}
