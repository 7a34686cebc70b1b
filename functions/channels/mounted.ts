// Rooms on one address: each request goes to the first that takes it, and to the site when none does.

/** Undefined: it is none of this room's. */
export type Room = (request: Request, env: unknown) => Response | undefined | Promise<Response | undefined>
type Site = (request: Request, env: unknown) => Response | Promise<Response>

/** @param rooms the first counts first */
export function mounted(rooms: Room[], site: Site): (request: Request, env?: unknown) => Promise<Response> {
  return async (request, env) => {
    for (const room of rooms) {
      const answer = await room(request, env)
      if (answer) return answer
    }
    return site(request, env)
  }
}

/** An app that has everything below a path. @param path without a slash at its end */
export function below(path: string, app: { fetch: Site }): Room {
  return (request, env) => {
    const { pathname } = new URL(request.url)
    return pathname === path || pathname.startsWith(`${path}/`) ? app.fetch(request, env) : undefined
  }
}
