// Hears a page as assistive technology does: what live regions announce, in order.
import type { Page } from 'playwright-core'

export interface Heard {
  /** `log`, `status` or `alert`. */
  how: string
  text: string
}

/** Call it before the page is opened: it listens inside open shadow roots from their first moment. Empty it to hear anew. */
export async function hearing(page: Page): Promise<Heard[]> {
  const heard: Heard[] = []
  await page.exposeFunction('hearAnnouncement', (how: string, text: string) => {
    heard.push({ how, text })
  })
  await page.addInitScript(listen)
  return heard
}

function listen(): void {
  const REGIONS = '[role=log], [role=status], [role=alert], output, [aria-live]'
  const { hearAnnouncement } = window as unknown as { hearAnnouncement: (how: string, text: string) => void }

  const hear = (region: Element, node: Node): void => {
    const role = region.getAttribute('role') ?? region.localName
    const text = (node instanceof HTMLElement ? node.innerText : (node.textContent ?? ''))
      .trim()
      .replaceAll(/\s+/g, ' ')
    if (region.getAttribute('aria-live') !== 'off' && text) hearAnnouncement(role, text)
  }

  const observer = new MutationObserver((changes) => {
    const spoken = new Set<Element>()
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(REGIONS)
      if (region?.getAttribute('role') === 'log') for (const node of addedNodes) hear(region, node)
      else if (region) spoken.add(region)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue
        for (const alert of [node, ...node.querySelectorAll('*')]) if (alert.matches('[role=alert]')) spoken.add(alert)
      }
    }
    for (const region of spoken) if (region.isConnected) hear(region, region)
  })
  // oxlint-disable-next-line typescript/unbound-method -- called with its element below
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init)
    observer.observe(root, { subtree: true, childList: true, characterData: true })
    return root
  }
}
