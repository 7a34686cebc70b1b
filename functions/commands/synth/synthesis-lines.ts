// A synthesis for people: what would be made, who may do what, and where it could be reached.
import { aligned } from '../table.ts'
import type { Synthesis } from './synthesize.ts'

export function synthesisLines({
  stage,
  app,
  seconds,
  counts,
  statements,
  outputs,
  bundles,
  resources,
}: Synthesis): string[] {
  const unbuilt = Object.keys(bundles).filter((bundle) => bundles[bundle] !== true)
  return [
    `${app.name} ${stage} in ${app.providers.aws.region}: ${resources.length} resources, ${seconds} s`,
    ...(unbuilt.length > 0 ? [`not built yet: ${unbuilt.join(', ')}; run: npm run build`] : []),
    '',
    ...aligned(
      Object.entries(counts)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, count]) => [count, type]),
    ),
    '',
    'who may do what:',
    ...aligned(
      statements.map(({ of, principal, actions, resources: on, condition }) => [
        of,
        `${principal ? `${principal} may ` : ''}${actions.join(', ')}`,
        `${on.join(', ')}${condition ? ` if ${condition}` : ''}`,
      ]),
    ),
    '',
    ...aligned(Object.entries(outputs).map(([name, value]) => [name, String(value)])),
  ]
}
