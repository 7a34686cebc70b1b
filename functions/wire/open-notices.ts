// The way to send short messages, where a setting names one, or the sandbox of this machine does.
import type { Config } from '../config/config.ts'
import type { NoticeDoor } from '../filings/notices/work-reminder.ts'

/** The sandbox of one machine: where it takes messages, and where this house is. */
export interface SandboxNotices {
  url: string
  site: string
}

export interface NoticeParts {
  /** What the sandbox of this machine signs with. */
  secret: Buffer
  /** Milliseconds since 1970. */
  now: () => number
  /** Asked at each message. */
  sandbox: () => SandboxNotices | undefined
}

/**
 * Undefined at each call while there is no way: then nobody is offered a reminder.
 */
export function openNotices(config: Config, { secret, now, sandbox }: NoticeParts): () => NoticeDoor | undefined {
  const { noticeUrl, noticeSecret, publicUrl } = config
  return () => {
    const own = sandbox()
    const url = noticeUrl ?? own?.url
    const site = publicUrl ?? own?.site
    // The sandbox is for one machine: a real mobile must not wait for a toy.
    if (url === undefined || site === undefined || (config.table && noticeUrl === undefined)) return undefined
    const signedBy =
      noticeSecret !== undefined && noticeUrl !== undefined ? Buffer.from(noticeSecret, 'base64') : secret
    return {
      // What carries a message is loaded with the first one.
      send: async (notice, id) => {
        const { noticeHttp } = await import('../filings/notices/notice-http.ts')
        return noticeHttp({ url, secret: signedBy, now })(notice, id)
      },
      stopLink: (stop) => `${site}/stop/${stop}`,
    }
  }
}
