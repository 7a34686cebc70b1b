// Works off the outbox every minute: what a door could not send to an agency, and what a crash left unwritten.
import { lambdaFunction, type OurFunction } from './lambda-function.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import type { SpeechAccess } from './sounds.ts'

/** One at a time; a minute that finds it still at work is let go, for the next one does the same. */
export function deliver({
  settings,
  secrets,
  table,
  speech,
}: {
  settings: Settings
  secrets: Secrets
  table: sst.aws.Dynamo
  /** Pictures of papers lie where sounds do, and what is over must go. */
  speech: SpeechAccess
}): OurFunction {
  const made = lambdaFunction('Deliver', {
    bundle: 'dist/lambda/deliver',
    handler: 'index.handler',
    description: 'Sends to the agencies, and reminds of, what is due',
    memory: '512 MB',
    timeout: '55 seconds',
    atOnce: 1,
    table,
    // It asks no model, so it has no key of one.
    environment: {
      ...only(settings.passedOn, ['BANGBAN_NOTICE_URL', 'BANGBAN_PUBLIC_URL']),
      BANGBAN_TABLE: table.name,
      BANGBAN_DATA_KEY: secrets.dataKey,
      BANGBAN_AGENCY_URL: settings.agencyUrl,
      BANGBAN_AGENCY_SECRET: secrets.agencySecret,
      ...speech.environment,
      BANGBAN_NOTICE_SECRET: secrets.noticeSecret,
    },
    grants: speech.forFiles,
    more: { retries: 0, transform: { eventInvokeConfig: { maximumEventAgeInSeconds: 60 } } },
  })
  new sst.aws.CronV2('EachMinute', { schedule: 'rate(1 minute)', function: made.arn, retries: 0 })
  return made
}

/** Where reminders go, and what they link to. */
function only(passedOn: Settings['passedOn'], names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (passedOn[name] ? [[name, passedOn[name]]] : [])))
}
