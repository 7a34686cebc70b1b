// What all our functions have in common: a bundle made by `npm run build`, a log of their own, and a role with no star.
import { OUTBOX_INDEX } from '../functions/storage/table-shape.ts'

export interface LambdaParts {
  /** A folder that the build made. */
  bundle: string
  /** The export that is called, such as `index.http`. */
  handler: string
  description: string
  memory: '256 MB' | '512 MB' | '1024 MB'
  timeout: `${number} seconds`
  /** How many may run at the same time. */
  atOnce: number
  table: sst.aws.Dynamo
  environment: Record<string, $util.Input<string>>
  /** What only some of them may do. */
  grants?: readonly Grant[]
  /** What only some of them have. */
  more?: Pick<sst.aws.FunctionArgs, 'streaming' | 'url' | 'retries' | 'transform'>
}

export interface Grant {
  actions: string[]
  resources: $util.Input<string>[]
}

export interface OurFunction {
  name: $util.Output<string>
  arn: $util.Output<string>
  log: aws.cloudwatch.LogGroup
}

/** What the storage adapter calls (functions/storage/dynamo*.ts), and nothing else. */
const ON_ITEMS = ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map(
  (verb) => `dynamodb:${verb}`,
)
/** SST 4.17 lets everybody in the account take the role on, as its live mode needs: we have no use for that. */
const ONLY_LAMBDA = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})
/** Logs of a network service are kept six months or longer: 网络安全法 第二十一条（三） (2016). */
const LOG_DAYS = 180

/**
 * arm64: the bundles are plain JavaScript, and it costs a fifth less.
 *
 * `link` is not used, since it grants `dynamodb:*`; nor AWSLambdaBasicExecutionRole, since it may write any log.
 */
export function lambdaFunction(name: string, parts: LambdaParts): OurFunction {
  const { bundle, handler, description, memory, timeout, atOnce, table, grants = [], more } = parts
  const log = new aws.cloudwatch.LogGroup(`${name}Log`, {
    name: `/aws/lambda/${$app.name}-${$app.stage}-${name}`,
    retentionInDays: LOG_DAYS,
  })
  const made = new sst.aws.Function(name, {
    bundle,
    handler,
    description,
    memory,
    timeout,
    runtime: 'nodejs24.x',
    architecture: 'arm64',
    concurrency: { reserved: atOnce },
    logging: { format: 'json', logGroup: log.name },
    environment: $resolve(parts.environment).apply(withoutEmpty),
    permissions: [
      { actions: ON_ITEMS, resources: [table.arn] },
      { actions: ['dynamodb:Query'], resources: [$interpolate`${table.arn}/index/${OUTBOX_INDEX}`] },
      // The streams within its own log, which Lambda names as it goes.
      { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [$interpolate`${log.arn}:*`] },
      ...grants,
    ],
    ...more,
    transform: { role: { managedPolicyArns: [], assumeRolePolicy: ONLY_LAMBDA }, ...more?.transform },
  })
  return { name: made.name, arn: made.arn, log }
}

/** A secret that may be missing is told as an empty text, and is then left out. */
function withoutEmpty(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
