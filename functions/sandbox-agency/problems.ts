// Every way the sandbox agency refuses a request, as RFC 9457 problem details with a stable code.
import type { SignatureFault } from '../filings/delivery/signature.ts'

interface Kind {
  status: number
  title: string
}

export const PROBLEMS = {
  'bad-json': { status: 400, title: 'The body is not JSON in UTF-8.' },
  'no-signature': { status: 401, title: 'The three webhook headers are not all there.' },
  'wrong-signature': { status: 401, title: 'The signature is not of this id, time and body under our secret.' },
  'wrong-time': { status: 401, title: 'The time of the signature is more than five minutes from ours.' },
  'not-allowed': { status: 403, title: 'The registers were told to refuse.' },
  'no-consent': { status: 403, title: 'What is asked for was not agreed to, or not now.' },
  'unknown-purpose': { status: 403, title: 'No filing has this purpose.' },
  'beyond-purpose': { status: 403, title: 'This purpose does not need all that is asked for.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'no-such-case': { status: 404, title: 'There is no case of this filing here.' },
  'method-not-allowed': { status: 405, title: 'This address has other methods: see the Allow header.' },
  'filing-missing': { status: 409, title: 'The filing that this supplements has not come.' },
  'paper-missing': { status: 503, title: 'A picture that the message names could not be fetched.' },
  'paper-wrong': { status: 422, title: 'A picture is not what the message says of it.' },
  'message-missing': { status: 409, title: 'A message before this one has not come.' },
  'body-too-large': { status: 413, title: 'A body has 64 KB at most.' },
  'bad-field': { status: 422, title: 'A field is missing or not as described.' },
  'unknown-service': { status: 422, title: 'This service has no filing.' },
  'unknown-agency': { status: 422, title: 'This service has no such agency.' },
  'slot-not-needed': { status: 422, title: 'More was sent than this agency needs.' },
  'slot-missing': { status: 422, title: 'An answer that this agency always needs is missing or empty.' },
  'changed-answers': { status: 422, title: 'This message came before with other answers.' },
  internal: { status: 500, title: 'Something broke here.' },
  down: { status: 503, title: 'Out of service.' },
} as const satisfies Record<string, Kind> & Record<SignatureFault, Kind>

export type ProblemCode = keyof typeof PROBLEMS

/** How long whoever finds it down should wait. */
const RETRY_AFTER_SECONDS = 30

/** Thrown to refuse a request; `field` names what is wrong, never what it holds. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ProblemCode
  readonly field: string | undefined

  constructor(code: ProblemCode, field?: string) {
    super(code)
    this.code = code
    this.field = field
  }
}

export function refusalFor(error: unknown): Pick<Refusal, 'code' | 'field'> {
  return error instanceof Refusal ? error : { code: 'internal', field: undefined }
}

export function problem(code: ProblemCode, field?: string): Response {
  const { status, title } = PROBLEMS[code]
  const body = { type: `urn:problem-type:bangban-agency:${code}`, title, status, code, ...(field && { field }) }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 503 && { 'retry-after': String(RETRY_AFTER_SECONDS) }),
    },
  })
}
