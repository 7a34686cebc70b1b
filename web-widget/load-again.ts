// Loads a script of ours over a poor line: when it does not come, again and a little later, before anything is said of it.

/** In milliseconds. The first is none: what is gone because a newer version was installed is there under its other name. */
const WAITS = [0, 800, 2500]

let attempts = 0

/**
 * @param later where it is to be had when it is not under its first address
 * @throws TypeError when it cannot be had after all, and at once without a network
 */
export async function loadAgain<Module>(first: string, later = first): Promise<Module> {
  let address = first
  for (let failures = 0; ; failures += 1) {
    try {
      return (await import(address)) as Module
    } catch (error) {
      const wait = WAITS[failures]
      if (wait === undefined || !navigator.onLine) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
      attempts += 1
      // What failed once is not asked for again under the same address by every browser.
      address = `${later}?again=${attempts}`
    }
  }
}
