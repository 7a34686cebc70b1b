// Loads a file of ours over a poor line, only when it is, to the byte, the one that was built with whoever asks for it.

export interface File {
  /** Where the service is. */
  base: string
  /** Nothing is loaded but what was built together (`data-strict`). */
  strict: boolean
  /** Its name has its hash. */
  file: string
  /** As in the attribute `integrity`. */
  sum: string
}

/** In milliseconds: what does not come is asked for again, before anything is said of it. */
const WAITS = [0, 800, 2500]

let attempts = 0

/**
 * When it is gone, because newer versions were installed since, the one that is there now. One that has changed is never
 * taken.
 * @throws when it cannot be had after all, and at once without a network
 */
export async function loadFile<Module>(of: File): Promise<Module> {
  const { base, strict, file, sum } = of
  for (let failures = 0; ; failures += 1) {
    // Under the same address not every browser asks again for what failed once.
    const again = attempts > 0 ? `?again=${attempts}` : ''
    const url = `${base}/widget/${file}${again}`
    try {
      await check(url, sum)
      return (await import(url)) as Module
    } catch (error) {
      attempts += 1
      if (!strict && (await isGone(`${base}/widget/${file}`))) return import(newest(base, file)) as Promise<Module>
      const wait = WAITS[failures]
      if (wait === undefined || !navigator.onLine) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** Each file stands there without its hash too. */
function newest(base: string, file: string): string {
  return `${base}/widget/${file.replace(/-\w{8}\.js$/, '.js')}?again=${attempts}`
}

/** What the check has refused is not in the browser's map of modules, and `import` does not ask for it another way. */
async function check(url: string, sum: string): Promise<void> {
  const link = document.createElement('link')
  if (!link.relList.supports('modulepreload')) {
    // An older browser: what it has just checked and may keep for good is what it then runs.
    await (await fetch(url, { integrity: sum, credentials: 'same-origin' })).text()
    return
  }
  link.rel = 'modulepreload'
  link.crossOrigin = 'anonymous'
  link.integrity = sum
  link.href = url
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => reject(new TypeError(`refused: ${url}`)))
  })
  document.head.append(link)
  // Nothing of ours is left in the page's head.
  await loaded.finally(() => link.remove())
}

/** Whether the file is not there any more; a line that is broken says nothing of it. */
async function isGone(url: string): Promise<boolean> {
  const answer = await fetch(url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
  return answer?.status === 404
}
