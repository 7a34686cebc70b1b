// A synthesis for people: what would be made, who may do what, and where it could be reached.
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
    ...table(
      Object.entries(counts)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, count]) => [String(count), type]),
    ),
    '',
    'who may do what:',
    ...table(
      statements.map(({ of, principal, actions, resources: on, condition }) => [
        of,
        `${principal ? `${principal} may ` : ''}${actions.join(', ')}`,
        `${on.join(', ')}${condition ? ` if ${condition}` : ''}`,
      ]),
    ),
    '',
    ...table(Object.entries(outputs).map(([name, value]) => [name, String(value)])),
  ]
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
