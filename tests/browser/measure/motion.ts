// Looks for what moves.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/** Longer than 0.01 s, or smooth scrolling. */
export async function motion(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, where }: Eyes): string[] {
  const longest = (times: string) =>
    Math.max(...times.split(', ').map((time) => parseFloat(time) * (time.endsWith('ms') ? 0.001 : 1)))
  return elements().flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo)
      const moves =
        longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01)
      return moves || scrollBehavior === 'smooth' ? [`moves: ${where(element)}`] : []
    }),
  )
}
