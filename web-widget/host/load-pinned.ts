// Loads a file of ours only when it is, to the byte, the one that was built with whoever asks for it.

export interface Pinned {
  /** Where the service is. */
  base: string
  file: string
  /** As in the attribute `integrity`. */
  sum: string
  /** Times it has failed: under the same address not every browser asks again. */
  attempts?: number
}

/** @throws when it cannot be had, or has changed */
export async function loadPinned<Module>({ base, file, sum, attempts = 0 }: Pinned): Promise<Module> {
  const url = `${base}/widget/${file}${attempts > 0 ? `?again=${attempts}` : ''}`
  await check(url, sum)
  return import(url) as Promise<Module>
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

/** Whether the file is not there any more: a newer version was installed. A broken line throws. */
export async function isGone(base: string, file: string): Promise<boolean> {
  const { status } = await fetch(`${base}/widget/${file}`, { method: 'HEAD', cache: 'no-store' })
  return status === 404
}
