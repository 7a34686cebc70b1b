// `npm run eval`: how well the product finds passages, reads values, understands people and answers its own examples.
import { type ConversationFigures, evalConversations } from './eval/conversations.ts'
import { EVAL_USAGE, type EvalWishes, readEvalWishes, type RetrievalWishes } from './eval/eval-wishes.ts'
import { evalRetrieval } from './eval/retrieval.ts'
import { readPassages, readQueries } from './eval/retrieval-rows.ts'
import { readScripts } from './eval/read-scripts.ts'
import { playScripts } from './eval/scripts.ts'
import { KNOWN_SHAPES, readCases } from './eval/slots/read-cases.ts'
import { loadReaders } from '../filings/slots/read-slot.ts'
import { evalSlots } from './eval/slots/slots.ts'
import { openRegions } from '../knowledge/regions.ts'
import { evalUnderstanding } from './eval/understanding.ts'
import { readSayings } from './eval/understanding-rows.ts'
import { regionTable } from '../knowledge/region-table.ts'
import { townsOf } from '../knowledge/region-town-table.ts'
import { chinaTime } from './china-time.ts'
import { type Cell, table } from './table.ts'

/** Rows of the table of what was left out. */
const LEFT_OUT_SHOWN = 15

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 done, 1 it could not be done or an example was wrong, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const wishes = readEvalWishes(args)
  if (wishes === 'help') {
    console.log(EVAL_USAGE)
    return 0
  }
  if ('wrong' in wishes) {
    console.error(`${wishes.wrong}\n\n${EVAL_USAGE}`)
    return 2
  }
  try {
    return await evaluate(wishes)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function evaluate(wishes: EvalWishes): Promise<number> {
  if (wishes.what === 'retrieval') return retrieval(wishes)
  const missed = teller(wishes.misses)
  if (wishes.what === 'slots') return slots(wishes, missed)
  if (wishes.what === 'understanding') return understanding(wishes, missed)
  if (wishes.what === 'safety') return safety(wishes, missed)
  if (wishes.what === 'calls') return calls(wishes, missed)
  return wishes.scripts === undefined ? examples(wishes, missed) : scripts(wishes.scripts, wishes.json, missed)
}

async function retrieval({ passages, queries, k, json, ...wishes }: RetrievalWishes & { json: boolean }) {
  const figures = await evalRetrieval(readPassages(passages), readQueries(queries, wishes), k, progress)
  show(json, figures, [{ ...figures }])
  return 0
}

async function slots({ queries, json }: { queries: string; json: boolean }, missed: (line: string) => void) {
  const regions = await regionTable()
  const today = chinaTime(Date.now()).slice(0, 10)
  await loadReaders()
  const { types, leftOut } = evalSlots(
    readCases(queries),
    { places: openRegions(() => regions, townsOf(regions)), today },
    (one, verdict) =>
      missed(`${verdict.is} ${one.type}: ${JSON.stringify(one.said)} → ${verdict.got}, not ${String(one.right)}`),
  )
  const rows = types.map((row) => ({ ...row }))
  if (json || rows.length > 0) show(json, { types, leftOut }, rows)
  const done = types.length > 0 ? 0 : 1
  if (done === 1) progress(`${queries}: no row can be measured on; rows are known by their keys: ${KNOWN_SHAPES}`)
  if (json || leftOut.length === 0) return done
  const rest = leftOut.slice(LEFT_OUT_SHOWN).reduce((sum, { n }) => sum + n, 0)
  const shown = [...leftOut.slice(0, LEFT_OUT_SHOWN), ...(rest > 0 ? [{ what: 'other', n: rest }] : [])]
  console.log(`\nLeft out:\n${table(shown.map(({ what, n }) => ({ what, n })))}`)
  return done
}

// The whole house is loaded only for the rest: the others measure parts of it.

async function safety({ queries, json }: { queries: string; json: boolean }, missed: (line: string) => void) {
  const { evalSafety, readSafetyRows } = await import('./eval/safety.ts')
  const read = readSafetyRows(queries)
  const { withExamples } = await import('./eval/with-examples.ts')
  return withExamples(async ({ catalogue, regionalRows, now }) => {
    const figures = await evalSafety(read, { catalogue, regionalRows, now: now().getTime() }, missed)
    const rows = figures.map(({ outcomes, ...rest }) => ({ ...rest, ...outcomes }))
    show(json, figures, rows)
    return 0
  })
}

async function calls(wishes: { levels: number[]; seeds: number; json: boolean }, missed: (line: string) => void) {
  const { withExamples } = await import('./eval/with-examples.ts')
  const { evalCalls } = await import('./eval/calls/calls.ts')
  const { openDesk } = await import('../conversation/handover/desk.ts')
  return withExamples(async (house, all) => {
    const { conversations, catalogue, storage, now, log, handover } = house
    const room = { conversations, catalogue, storage, now, log, desk: openDesk(handover) }
    const figures = await evalCalls(room, all, wishes, { progress, missed })
    show(
      wishes.json,
      figures,
      figures.levels.map((row) => ({ ...row })),
    )
    return figures.levels.every(({ deadEnds }) => deadEnds === 0) ? 0 : 1
  })
}

async function examples({ json }: { json: boolean }, missed: (line: string) => void) {
  const { withExamples } = await import('./eval/with-examples.ts')
  return withExamples(async ({ conversations }, all) => {
    const rows = await evalConversations(conversations, all, { progress, missed })
    show(json, rows, [...rows.map((row) => ({ ...row })), sumOf(rows)])
    return rows.every((row) => row.rightFacet === row.questions && row.rightTurns === row.turns) ? 0 : 1
  })
}

async function understanding({ queries, json }: { queries: string; json: boolean }, missed: (line: string) => void) {
  const sayings = readSayings(queries)
  const { withExamples } = await import('./eval/with-examples.ts')
  return withExamples(async ({ conversations }) => {
    const rows = await evalUnderstanding(conversations, sayings, missed)
    show(
      json,
      rows,
      rows.map((row) => ({ ...row })),
    )
    return 0
  })
}

async function scripts(path: string, json: boolean, missed: (line: string) => void) {
  const regions = await regionTable()
  const read = readScripts(
    path,
    openRegions(() => regions, townsOf(regions)),
  )
  const { withExamples } = await import('./eval/with-examples.ts')
  return withExamples(async ({ conversations }) => {
    const played = await playScripts(conversations, read, missed)
    show(
      json,
      played,
      played.map((row) => ({ ...row })),
    )
    return played.every(({ turns, right }) => turns === right) ? 0 : 1
  })
}

function sumOf(rows: ConversationFigures[]): Record<string, Cell> {
  const sum = (figure: 'questions' | 'rightService' | 'rightFacet' | 'turns' | 'rightTurns') =>
    rows.reduce((total, row) => total + row[figure], 0)
  return {
    service: 'all',
    questions: sum('questions'),
    rightService: sum('rightService'),
    rightFacet: sum('rightFacet'),
    turns: sum('turns'),
    rightTurns: sum('rightTurns'),
  }
}

function show(json: boolean, figures: object, rows: Record<string, Cell>[]): void {
  console.log(json ? JSON.stringify(figures) : table(rows))
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Tells so many misses and then only that there are more. */
function teller(most: number): (line: string) => void {
  let told = 0
  return (line) => {
    told += 1
    if (told <= most) progress(line)
    else if (told === most + 1 && most > 0) progress('… and more (--misses tells them)')
  }
}
