// What the host page may set on the script element.
import type { Locale } from '../functions/filings/filing.ts'
import type { Size } from './keep.ts'

export interface Options {
  /** Where the service is, without a slash at the end: the script's own place. */
  base: string
  locale: Locale
  region?: string
  /** Name of the office that stands on top of the panel. */
  office?: string
  /** How large the host page is set: so is the panel, until the citizen chooses otherwise. */
  size: Size
}

/** Reads `data-locale`, `data-region`, `data-office` and `data-size`; what is missing or unknown falls back, never fails. */
export function readOptions(script: HTMLScriptElement): Options {
  const { locale = document.documentElement.lang, region, office, size } = script.dataset
  return {
    base: script.src.replace(/\/widget\/[^/]*$/, ''),
    locale: /^en\b/i.test(locale) ? 'en' : 'zh-CN',
    size: size === '1' ? 1 : size === '2' ? 2 : 0,
    ...(region && { region }),
    ...(office && { office }),
  }
}
