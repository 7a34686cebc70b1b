// Every permission among the resources: of roles, of whom others may call us, and of whole policies lent by AWS.
import type { MadeResource } from './bundle-stacks.ts'

export interface Statement {
  /** The resource it stands in. */
  of: string
  /** Whom it is for, where it is not the role itself. */
  principal?: string
  actions: string[]
  resources: string[]
  /** What narrows it. */
  condition?: string
}

interface Policy {
  Statement?: Written | Written[]
  statements?: Written[]
}

interface Written {
  Effect?: string
  effect?: string
  Action?: string | string[]
  actions?: string[]
  Resource?: string | string[]
  resources?: string[]
  Principal?: unknown
  principals?: unknown
  Condition?: unknown
  conditions?: unknown
}

export function statementsIn(made: MadeResource[]): Statement[] {
  return made.flatMap((resource) => [...permissionOf(resource), ...documentsIn(resource), ...lentTo(resource)])
}

/** `aws:lambda/permission:Permission` says who may call a function. */
function permissionOf({ type, name, inputs }: MadeResource): Statement[] {
  if (type !== 'aws:lambda/permission:Permission') return []
  return [
    {
      of: name,
      principal: text(inputs['principal']),
      actions: [text(inputs['action'])],
      resources: [text(inputs['function'])],
      ...(inputs['sourceArn'] !== undefined && { condition: text(inputs['sourceArn']) }),
    },
  ]
}

/** Policies as text or as they are, wherever they stand in a resource. */
function documentsIn({ name, inputs }: MadeResource): Statement[] {
  return policiesIn(inputs).flatMap((policy) => {
    const all = [policy.Statement ?? policy.statements ?? []].flat()
    return all.filter(isGrant).map((written) => {
      const principal = written.Principal ?? written.principals
      const condition = written.Condition ?? written.conditions
      return {
        of: name,
        ...(principal !== undefined && { principal: JSON.stringify(principal) }),
        actions: [written.Action ?? written.actions ?? []].flat(),
        resources: [written.Resource ?? written.resources ?? []].flat(),
        ...(condition !== undefined && { condition: JSON.stringify(condition) }),
      }
    })
  })
}

/** What is denied gives nobody anything. */
function isGrant({ Effect, effect }: Written): boolean {
  return (Effect ?? effect)?.toLowerCase() !== 'deny'
}

/** A policy of AWS's own may do more than its name tells: it counts as everything. */
function lentTo({ name, inputs }: MadeResource): Statement[] {
  const lent = [inputs['managedPolicyArns'] ?? [], inputs['policyArn'] ?? []].flat()
  return lent.map((arn) => ({ of: name, actions: [`all of ${text(arn)}`], resources: ['*'] }))
}

function policiesIn(value: unknown): Policy[] {
  const opened =
    typeof value === 'string' && /^\s*\{[\s\S]*"statements?"/i.test(value) ? (JSON.parse(value) as unknown) : value
  if (typeof opened !== 'object' || opened === null) return []
  if ('Statement' in opened || 'statements' in opened) return [opened as Policy]
  return Object.values(opened).flatMap(policiesIn)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
