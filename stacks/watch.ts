// What wakes an operator, by e-mail: at rest nine alarms, two more for each telephone line, and three counts of log lines: at most $2.20 a month.
import type { OurFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

const FIVE_MINUTES = 300
const NAMESPACE = 'bangban'

/** What functions/wire.ts and functions/conversation/converse.ts write, and what else they call an error. */
const LOGGED = {
  DeadLetters: '{ $.event = "dead-letter" }',
  TurnsFailed: '{ $.event = "turn-failed" }',
  OtherErrors: '{ ($.level = "error") && ($.event != "dead-letter") && ($.event != "turn-failed") }',
}
const MEANING = {
  DeadLetters: 'An agency could not be reached for three days: npm run outbox shows what waits for you',
  TurnsFailed: 'A citizen was told that Bangban is not available: look for turn-failed in the log',
  OtherErrors: 'Something else broke: look for level error in the log',
}

export function watch(
  { alarmEmail }: Settings,
  functions: Record<'chat' | 'http' | 'deliver', OurFunction> & Partial<Record<'phone' | 'lex', OurFunction>>,
): aws.sns.Topic {
  const topic = new aws.sns.Topic('Alarms', {})
  new aws.sns.TopicSubscription('AlarmEmail', { topic: topic.arn, protocol: 'email', endpoint: alarmEmail })
  const all = Object.entries(functions)
  for (const [name, { name: FunctionName }] of all) {
    const dimensions = { FunctionName }
    alarm(topic, `${title(name)}Errors`, `The function ${name} crashed or ran out of time`, 'Errors', { dimensions })
    // Delivery is meant to be refused while it is at work.
    if (name === 'deliver') continue
    alarm(topic, `${title(name)}Throttles`, `More at once than ${name} is allowed: citizens are refused`, 'Throttles', {
      dimensions,
    })
  }
  new aws.cloudwatch.MetricAlarm('DeliverNotRun', {
    alarmDescription: 'Delivery has not run for ten minutes: filings wait',
    namespace: 'AWS/Lambda',
    metricName: 'Invocations',
    dimensions: { FunctionName: functions.deliver.name },
    statistic: 'Sum',
    period: FIVE_MINUTES,
    evaluationPeriods: 2,
    comparisonOperator: 'LessThanThreshold',
    threshold: 1,
    treatMissingData: 'breaching',
    alarmActions: [topic.arn],
    okActions: [topic.arn],
  })
  for (const [metric, pattern] of Object.entries(LOGGED)) {
    const namespace = `${NAMESPACE}/${$app.stage}`
    for (const [name, { log }] of all) {
      new aws.cloudwatch.LogMetricFilter(`${title(name)}${metric}`, {
        logGroupName: log.name,
        pattern,
        // Counted only when there is one: a metric without values costs nothing.
        metricTransformation: { namespace, name: metric, value: '1' },
      })
    }
    alarm(topic, metric, MEANING[metric as keyof typeof MEANING], metric, { namespace })
  }
  questions(all.map(([, { log }]) => log.name))
  return topic
}

function alarm(
  topic: aws.sns.Topic,
  name: string,
  alarmDescription: string,
  metricName: string,
  more: Pick<aws.cloudwatch.MetricAlarmArgs, 'dimensions' | 'namespace'>,
): void {
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription,
    namespace: 'AWS/Lambda',
    metricName,
    statistic: 'Sum',
    period: FIVE_MINUTES,
    evaluationPeriods: 1,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    treatMissingData: 'notBreaching',
    alarmActions: [topic.arn],
    ...more,
  })
}

/** Saved questions to the logs cost nothing; a dashboard may cost $3 a month. */
function questions(logGroupNames: $util.Input<string>[]): void {
  const saved = {
    'what failed':
      'fields @timestamp, event, error, requestId | filter level = "error" | sort @timestamp desc | limit 100',
    'how it goes':
      'filter event = "request" | stats count(*), pct(ms, 50), pct(ms, 99), max(ms) by route, status | sort count(*) desc',
  }
  for (const [name, queryString] of Object.entries(saved)) {
    new aws.cloudwatch.QueryDefinition(title(name), {
      name: `${$app.name}/${$app.stage}/${name}`,
      logGroupNames,
      queryString,
    })
  }
}

/** `what failed` → `WhatFailed` */
function title(words: string): string {
  return words.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())
}
