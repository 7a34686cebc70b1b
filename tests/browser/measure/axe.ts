// Lets axe-core look at a page in the state it is in.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Violations of WCAG 2.2 A and AA and of axe's best practice, one line for each element: `rule (impact): selector`.
 * @param except rules that a made-up page need not keep
 */
export async function axeFaults(page: Page, except: string[] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ({ values, off }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      return inPage.run({
        runOnly: { type: 'tag', values },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      })
    },
    { values: RULES, off: except },
  )
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact}): ${target.flat().join(' >>> ')}`),
  )
}
