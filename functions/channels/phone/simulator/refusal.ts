// How the simulator's line refuses a request: RFC 9457 problem details with a stable code, and no word of what was sent.

const REFUSALS = {
  'bad-json': { status: 400, title: 'Not JSON', detail: 'The body cannot be read as JSON.' },
  'bad-field': {
    status: 400,
    title: 'A field is wrong',
    detail: 'A field is missing, unknown or not as the page sends it. Open /phone and telephone there.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Another page',
    detail: 'Only the page at /phone of this machine may telephone here. Open it and call there.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'What happens on the line is sent by POST.',
  },
  'body-too-large': { status: 413, title: 'Body too large', detail: 'A body has 4 KB at most. Say it in parts.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send the body as application/json.',
  },
  'no-line': {
    status: 502,
    title: 'The line is dead',
    detail:
      'The webhook did not answer as a telephone needs it. Hang up and call again; the log of this machine says why.',
  },
} as const

export type RefusalCode = keyof typeof REFUSALS

/** @param field name of the field that is wrong, never its value */
export function refusal(code: RefusalCode, field?: string): Response {
  const { status, title, detail } = REFUSALS[code]
  const body = { type: `urn:problem-type:bangban:${code}`, title, status, code, detail, ...(field && { field }) }
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Content-Language': 'en',
    'Cache-Control': 'no-store',
  })
  if (status === 405) headers.set('Allow', 'POST')
  return new Response(JSON.stringify(body), { status, headers })
}
