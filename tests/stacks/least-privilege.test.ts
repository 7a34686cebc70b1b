// Nobody may do more than is needed: every policy and permission is walked, and no star is found but two that are named.
import { beforeAll, expect, test } from 'vitest'
import type { Synthesis } from '../../functions/commands/synth/synthesize.ts'
import { statementsIn } from '../../functions/commands/synth/statements.ts'
import { describeStacks, made, only, PATIENCE_MS, synthesis } from './synthesis.ts'

/** The streams of a function's own log: Lambda names them as it starts instances. */
const OWN_LOG = /^arn:aws:logs:[a-z\d-]+:\d+:logGroup:\/aws\/lambda\/bangban-production-(Chat|Http|Deliver):\*$/
/** The stages and routes of our own API: SST grants them as one, and there is one of each. */
const OWN_API = /^arn:aws:execute-api:[a-z\d-]+:\d+:apiapi\/\*$/

describeStacks('who may do what', () => {
  let all: Synthesis
  beforeAll(async () => {
    all = await synthesis()
  }, PATIENCE_MS)

  test('no action has a star, and no policy is lent by AWS', () => {
    expect(all.statements.length).toBeGreaterThan(10)
    expect(all.statements.flatMap(({ actions }) => actions).filter((action) => /\*|^all of/.test(action))).toEqual([])
  })

  test('no resource has a star, but the streams within the log of the function itself', () => {
    const stars = all.statements.flatMap(({ of, actions, resources }) =>
      resources.filter((on) => on.includes('*')).map((on) => ({ of, actions, on })),
    )
    expect(stars.map(({ of }) => of).sort()).toEqual(['ChatRole', 'DeliverRole', 'HttpRole'])
    for (const { of, actions, on } of stars) {
      expect(actions).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents'])
      expect(OWN_LOG.exec(on)?.[1]).toBe(of.replace('Role', ''))
    }
  })

  test('nobody from outside may call us but CloudFront, the API and the scheduler, each for its own', () => {
    const callers = all.statements.flatMap(({ principal, actions, condition }) =>
      principal === undefined ? [] : [{ principal, actions, condition }],
    )
    expect([...new Set(callers.map(({ principal }) => principal))].sort()).toEqual([
      'apigateway.amazonaws.com',
      'cloudfront.amazonaws.com',
      '{"Service":"lambda.amazonaws.com"}',
      '{"Service":"scheduler.amazonaws.com"}',
    ])
    const direct = callers.filter(({ actions }) => !actions.includes('sts:AssumeRole'))
    expect(direct).toHaveLength(3)
    for (const { principal, condition = '' } of direct) {
      expect(condition).toMatch(
        principal.startsWith('api') ? OWN_API : /^arn:aws:cloudfront:[^*]+:SiteCdnDistribution$/,
      )
    }
  })

  test('the functions reach one table, its outbox, and nothing else of AWS', () => {
    const table = `:table:${String(only(all, 'aws:dynamodb/table:Table')['name'])}`
    for (const role of ['ChatRole', 'HttpRole', 'DeliverRole']) {
      const granted = all.statements.filter(({ of, principal }) => of === role && principal === undefined)
      expect(granted.map(({ actions, resources }) => `${actions.join(' ')} ${resources.join(' ')}`)).toEqual([
        expect.stringMatching(
          `^dynamodb:GetItem dynamodb:BatchGetItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:Query .*${table}$`,
        ),
        expect.stringMatching(`^dynamodb:Query .*${table}/index/outbox-dueAt$`),
        expect.stringContaining('logs:'),
      ])
    }
    expect(made(all, 'aws:iam/role:Role').size).toBe(4)
  })
})

test('a star is seen wherever it hides', () => {
  const policy = { Statement: { Action: 's3:*', Resource: '*', Principal: '*' } }
  const seen = statementsIn([
    { type: 'aws:iam/role:Role', name: 'a', inputs: { inlinePolicies: [{ policy: JSON.stringify(policy) }] } },
    { type: 'aws:s3/bucketPolicy:BucketPolicy', name: 'b', inputs: { policy } },
    { type: 'aws:iam/role:Role', name: 'c', inputs: { managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
    {
      type: 'aws:lambda/permission:Permission',
      name: 'd',
      inputs: { action: 'lambda:*', principal: '*', function: 'f' },
    },
  ])
  const star = { principal: '"*"', actions: ['s3:*'], resources: ['*'] }
  expect(seen).toEqual([
    { of: 'a', ...star },
    { of: 'b', ...star },
    { of: 'c', actions: ['all of arn:aws:iam::aws:policy/ReadOnlyAccess'], resources: ['*'] },
    { of: 'd', principal: '*', actions: ['lambda:*'], resources: ['f'] },
  ])
})
