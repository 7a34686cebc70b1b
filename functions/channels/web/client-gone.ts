// A client that hangs up before its body or its answer is whole: nobody is left to answer, and nothing is broken.

/** Written into the log where a status stands; nobody receives it (nginx calls it so too). */
export const CLIENT_GONE = 499

/** Only the client's own connection breaks so bare: every port wraps what breaks below it. */
export function isClientGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}

export function goneResponse(): Response {
  return new Response(null, { status: CLIENT_GONE })
}

export function wasGone({ status }: Response): boolean {
  return status === CLIENT_GONE
}
