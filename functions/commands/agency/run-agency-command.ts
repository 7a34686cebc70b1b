// Tells a running sandbox agency what an operator wants, and prints what came of it.
import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { caseUpdate, type CaseUpdate } from '../../filings/delivery/agency-api.ts'
import { sign } from '../../filings/delivery/signature.ts'
import { type Behaviour, behaviour } from '../../sandbox-agency/behaviour.ts'
import { chinaTime } from '../china-time.ts'
import { REGISTRY_MOODS } from '../../sandbox-agency/registry/registry-routes.ts'
import { readWish, USAGE, type Wish } from './read-wish.ts'

export interface Operator {
  /** Where the agency is; undefined when none is running. */
  url: string | undefined
  secret: Buffer
  /** Milliseconds since 1970. */
  now: () => number
  fetch: typeof fetch
  print: (line: string) => void
}

const NOT_RUNNING = 'No sandbox agency is running: run npm start first, in another window.'
const PATIENCE_MS = 10_000

const listed = z.object({
  behaviour,
  agencies: z.record(z.string(), behaviour),
  cases: z.array(z.object({ update: caseUpdate, callback: z.optional(z.object({ attempts: z.int() })) })),
})
const moved = z.object({ moved: z.array(caseUpdate) })
const noticed = z.object({ notices: z.array(z.object({ at: z.number(), to: z.string(), text: z.string() })) })
const registers = z.object({ registry: z.enum(REGISTRY_MOODS) })
const refused = z.object({ title: z.string() })

/** The exit code: 0 done, 1 it could not be done, 2 not understood. */
export async function runAgencyCommand(args: string[], operator: Operator): Promise<number> {
  const { print, now } = operator
  const wish = readWish(args, now())
  if ('wrong' in wish) {
    print(`${wish.wrong}\n\n${USAGE}`)
    return 2
  }
  const answer = operator.url === undefined ? undefined : await ask(operator.url, wish, operator)
  if (!answer) {
    print(NOT_RUNNING)
    return 1
  }
  const told: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) {
    print(`The agency refused (${answer.status}): ${refused.safeParse(told).data?.title ?? 'it did not say why.'}`)
    return 1
  }
  for (const line of lines(wish, told)) print(line)
  return 0
}

/** Undefined when nobody answers there. */
async function ask(url: string, { path, message }: Wish, operator: Operator): Promise<Response | undefined> {
  const { secret, now, fetch: send } = operator
  const body = JSON.stringify(message)
  const headers = { 'content-type': 'application/json', ...sign(secret, `operator.${randomUUID()}`, body, now()) }
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    return await send(new URL(path, url), { method: 'POST', body, headers, redirect: 'error', signal })
  } catch {
    return undefined
  }
}

function lines({ path, message }: Wish, told: unknown): string[] {
  switch (path) {
    case '/behaviour':
      return [behaves(behaviour.parse(told), 'agency' in message ? message.agency : undefined)]
    case '/registry/behaviour':
      return [`The registers: ${registers.parse(told).registry}.`]
    case '/cases/behave':
      return moved.parse(told).moved.map(caseLine)
    case '/notices/list': {
      const each = noticed.parse(told).notices.map(({ at, to, text }) => `${chinaTime(at)}  ${to}  ${text}`)
      return each.length > 0 ? each : ['No messages yet.']
    }
    case '/cases': {
      const { behaviour: how, agencies, cases } = listed.parse(told)
      const each = cases.map(({ update, callback }) =>
        callback
          ? `${caseLine(update)}  the house has not heard yet (${callback.attempts} attempts)`
          : caseLine(update),
      )
      const others = Object.entries(agencies).map(([agency, own]) => behaves(own, agency))
      return [behaves(how), ...others, ...(each.length > 0 ? each : ['No cases yet.'])]
    }
  }
}

function caseLine({ reference, agency, case: number, state, sequence, received }: CaseUpdate): string {
  return [reference, agency, number, state, `sequence ${sequence}`, `received ${received}`].join('  ')
}

function behaves({ down, slowMs, answer = 'usual', more, note, pace }: Behaviour, agency?: string): string {
  const told = [
    down === true && 'is down',
    typeof down === 'string' && `is down until ${down}`,
    slowMs && `answers ${slowMs / 1000} s late`,
    answer === 'needs-more' && `asks once for ${more?.map(({ slot }) => slot ?? 'something').join(', ') ?? 'more'}`,
    answer === 'rejected' && 'rejects cases',
    note && `says "${note['zh-CN']}"`,
    pace && `takes ${pace.inProgressMs / 1000} s and ${pace.doneMs / 1000} s`,
  ].filter(Boolean)
  return `${agency ? `Agency ${agency}` : 'The agency'} ${told.length > 0 ? told.join(', ') : 'behaves as usual'}.`
}
