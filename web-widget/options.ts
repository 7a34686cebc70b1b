// What the host page may set on the script element.
import type { Locale } from '../functions/filings/filing.ts'

export interface Options {
  /** Where the service is, without a slash at the end: the script's own place. */
  base: string
  locale: Locale
  region?: string
  /** Name of the office that stands on top of the panel. */
  office?: string
}

/** Reads `data-locale`, `data-region` and `data-office`; what is missing or unknown falls back, never fails. */
export function readOptions(script: HTMLScriptElement): Options {
  const { locale = document.documentElement.lang, region, office } = script.dataset
  return {
    base: script.src.replace(/\/widget\/[^/]*$/, ''),
    locale: /^en\b/i.test(locale) ? 'en' : 'zh-CN',
    ...(region && { region }),
    ...(office && { office }),
  }
}
