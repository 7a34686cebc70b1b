// Day or night as the host page says, where it does not leave it to the system.
import type { Options } from '../options.ts'

/** The same styles, for one of both only. @param css its media queries ask for the dark */
export function inScheme(css: string, theme: Options['theme'] = 'auto'): string {
  if (theme === 'auto') return css
  return css.replace(/\(prefers-color-scheme: ?dark\)/g, theme === 'dark' ? '(min-width:0)' : '(max-width:0)')
}
