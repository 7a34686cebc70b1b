// Makes a page's machine and link as poor as those of the citizens who need it most.
import type { CDPSession, Page } from 'playwright-core'

export interface PoorLink {
  /** The processor is this many times slower. */
  cpu?: number
  latencyMs?: number
  kbitPerSecond?: number
  offline?: boolean
}

/** An old phone at the edge of a village: what the widget's times are promised for. */
export const POOR = { cpu: 4, latencyMs: 400, kbitPerSecond: 400 } as const satisfies PoorLink

/**
 * Holds until the page is closed; call it again to change it. Nothing is taken from the cache.
 * @returns the session it works through, for further emulation
 */
export async function poorLink(
  page: Page,
  { cpu = 1, latencyMs = 0, kbitPerSecond, offline = false }: PoorLink = POOR,
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  const bytesPerSecond = kbitPerSecond === undefined ? -1 : (kbitPerSecond * 1000) / 8
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return session
}
