// What the host page may set on the script element.
import type { Locale } from '../functions/filings/filing.ts'
import { type Look, readLook } from './look.ts'

export interface Options extends Look {
  /** Where the service is, without a slash at the end: the script's own place. */
  base: string
  locale: Locale
  region?: string
  /** Name of the office that stands on top of the panel. */
  office?: string
}

/**
 * Reads `data-locale`, `data-region`, `data-office`, `data-mode` and `data-size`; what is missing or unknown falls back,
 * never fails. The look is the host page's until the citizen chooses otherwise.
 */
export function readOptions(script: HTMLScriptElement): Options {
  const { locale = document.documentElement.lang, region, office, mode, size } = script.dataset
  return {
    base: script.src.replace(/\/widget\/[^/]*$/, ''),
    locale: /^en\b/i.test(locale) ? 'en' : 'zh-CN',
    ...readLook(mode, size),
    ...(region && { region }),
    ...(office && { office }),
  }
}
